import { Email } from "@jechemine/contract/endpoint.ts";
import { type MakePayLink, payLinks } from "@jechemine/contract/pay-links.ts";
import { useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { call } from "../../api/call.ts";
import { locale as mine } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioCards } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./debt.messages.ts";
import { clientRemindersQuery } from "./queries.ts";
import { sayCharge, zone } from "./words.ts";

type LinkProps = { client: { id: string; name: string }; onClose: () => void };
const LOCALES = ["fr", "en"] as const;

/** What is chosen, and what is missing once somebody tried. */
function useForm() {
  const [shareId, setShare] = useState("all");
  const [email, setEmail] = useState("");
  const [locale, setLocale] = useState<(typeof LOCALES)[number]>(mine);
  const [agrees, setAgrees] = useState(false);
  const [isTried, setTried] = useState(false);
  const read = Email.safeParse(email);
  const body = (): MakePayLink | undefined => {
    setTried(true);
    if (!read.success || !agrees) {
      focusField(read.success ? "agrees" : "email");
      return undefined;
    }
    return { email: read.data, locale, personAgrees: true, ...(shareId !== "all" && { shareId }) };
  };
  return {
    shareId,
    setShare,
    email,
    setEmail,
    locale,
    setLocale,
    agrees,
    setAgrees,
    emailWrong: isTried && !read.success,
    notAgreed: isTried && !agrees,
    body,
  };
}

/** Mails a link by which a loved one may pay: what for, to whom, in which language. */
export default function PayLinkDialog({ client, onClose }: LinkProps) {
  const { data: parts = [] } = useQuery(clientRemindersQuery(client.id));
  const form = useForm();
  const act = useAct<{ email: string }>();
  const send = () => {
    const body = act.isPending ? undefined : form.body();
    if (!body) return;
    act.mutate(
      {
        run: () => call(payLinks.make, { params: { id: client.id }, body }),
        done: ({ email }) => t("money.link.sent", { email }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("money.link.title")}
      footer={
        <>
          <Button onPress={onClose} isDisabled={act.isPending}>
            {t("money.debt.cancel")}
          </Button>
          <Button kind="primary" icon={Send} busy={act.isPending} onPress={send}>
            {t("money.link.act")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="sm muted -mt-3">{t("money.link.text", { name: client.name })}</p>
        {parts.length > 1 && (
          <RadioCards
            label={t("money.link.what")}
            name="what"
            options={[
              { id: "all", label: t("money.link.all") },
              ...parts.map(({ shareId, kind, service, servedAt, left }) => ({
                id: shareId,
                label: `${sayCharge({ kind, name: service })}, ${fmt.shortDate(servedAt, zone)}`,
                help: fmt.money(left),
              })),
            ]}
            value={form.shareId}
            onChange={form.setShare}
          />
        )}
        <TextField
          label={t("money.link.email")}
          name="email"
          type="email"
          autoComplete="off"
          value={form.email}
          onChange={form.setEmail}
          error={form.emailWrong ? t("money.link.email.error") : undefined}
        />
        <Select
          label={t("money.link.locale")}
          name="locale"
          options={LOCALES.map((id) => ({ id, label: t(`money.link.locale.${id}`) }))}
          value={form.locale}
          onChange={form.setLocale}
        />
        <Checkbox
          name="agrees"
          isSelected={form.agrees}
          onChange={form.setAgrees}
          help={t("money.link.agrees.help")}
          error={form.notAgreed ? t("money.link.agrees.error") : undefined}
        >
          {t("money.link.agrees", { name: client.name })}
        </Checkbox>
      </div>
    </Dialog>
  );
}
