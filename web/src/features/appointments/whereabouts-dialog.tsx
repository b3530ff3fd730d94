import type { Appointment } from "@jechemine/contract/appointments.ts";
import { sessions, TellWhereabouts, type WhereaboutsForm } from "@jechemine/contract/sessions.ts";
import { TERRITORIES, TERRITORY_LABELS } from "@jechemine/contract/territories.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Video } from "lucide-react";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { whereaboutsQuery } from "./queries.ts";

type WhereProps = {
  appointment: Appointment;
  form: WhereaboutsForm;
  /** The room; none by phone. */
  href: string | undefined;
  onClose: () => void;
};

/** "Where are you now, and which number if we are cut off": short, for this session only, and one may say it aloud instead. */
export function WhereaboutsDialog({ appointment, form: { told, knownPhone }, href, onClose }: WhereProps) {
  const { id, professional } = appointment;
  const client = useQueryClient();
  const form = useContractForm(TellWhereabouts, {
    defaults: {
      territory: told?.territory ?? "QC",
      place: told?.place ?? "",
      phone: told?.phone ?? knownPhone ?? "",
    },
    say: { place: t("appointments.where.place.missing"), phone: t("appointments.where.phone.missing") },
  });
  const tell = useMutation({
    mutationFn: (body: TellWhereabouts) => call(sessions.tellWhereabouts, { params: { id }, body }),
    onSuccess: (saved) => {
      client.setQueryData(whereaboutsQuery(id).queryKey, saved);
      if (href) return;
      toast({ text: t("appointments.where.said") });
      onClose();
    },
    onError: form.refuse,
  });
  const send = form.handleSubmit((body) => tell.mutate(body));
  if (tell.isSuccess && href) return <Ready href={href} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("appointments.where.title")}
      footer={
        <>
          {href && (
            <LinkButton kind="quiet" href={href} target="_blank">
              {t("appointments.where.aloud")}
            </LinkButton>
          )}
          <Button kind="primary" busy={tell.isPending} onPress={() => void send()}>
            {t(href ? "appointments.where.next" : "appointments.where.save")}
          </Button>
        </>
      }
    >
      <form onSubmit={(event) => void send(event)} noValidate className="fields">
        <p className="text-ink-2">{t("appointments.where.why", { name: professional.name })}</p>
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <FormField control={form.control} name="territory">
          {(field) => (
            <Select
              label={t("appointments.where.territory")}
              options={TERRITORIES.map((key) => ({ id: key, label: TERRITORY_LABELS[key][locale] }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={form.control} name="place">
          {(field) => (
            <TextField
              label={t("appointments.where.place")}
              help={t("appointments.where.place.help")}
              autoComplete="street-address"
              maxLength={200}
              {...field}
            />
          )}
        </FormField>
        <FormField control={form.control} name="phone">
          {(field) => (
            <TextField label={t("appointments.where.phone")} type="tel" inputMode="tel" autoComplete="tel" {...field} />
          )}
        </FormField>
        <p className="xs faint">{t("appointments.where.kept")}</p>
      </form>
    </Dialog>
  );
}

/** The room opens by a press of one's own: browsers stop pages that open others by themselves. */
const Ready = ({ href, onClose }: { href: string; onClose: () => void }) => (
  <Dialog
    isOpen
    onClose={onClose}
    title={t("appointments.where.ready")}
    footer={
      <LinkButton kind="primary" size="lg" icon={Video} href={href} target="_blank">
        {t("appointments.join")}
      </LinkButton>
    }
  >
    <Notice tone="ok">{t("appointments.where.said")}</Notice>
  </Dialog>
);
