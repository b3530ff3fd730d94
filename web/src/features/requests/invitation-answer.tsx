import { publicPath } from "@jechemine/contract/paths.ts";
import { type Invitation, requests } from "@jechemine/contract/requests.ts";
import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { codeOf, messageOf } from "../../api/problems.ts";
import { professionInWords } from "../../api/referrer.ts";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { usePageTitle } from "../../ui/page.tsx";
import { t } from "./state.messages.ts";
import { tie } from "./words.ts";

type AnswerProps = {
  invitation: z.infer<typeof Invitation>;
  token: string;
  /** The birth date that opened it, in a referral. */
  told: string | null;
};

/** Who asked, what happens after a yes, and the answer. */
export function Answer({ invitation, token, told }: AnswerProps) {
  const { id, requester, firstName, until, referrer } = invitation;
  const [birthDate, setBirthDate] = useState<string | null>(told);
  const [hearsBack, setHearsBack] = useState(referrer?.hearsBack ?? false);
  const [isDeclining, setDeclining] = useState(false);
  const ref = usePageTitle(t("requests.invitation.title"));
  const answer = useMutation({
    mutationFn: (accept: boolean) =>
      call(requests.consent, {
        params: { id },
        body: {
          accept,
          token,
          ...(birthDate && { birthDate }),
          ...(accept && { agreedToMatching: true, ...(referrer && { hearsBack }) }),
        },
      }),
    onSettled: () => setDeclining(false),
  });
  if (answer.isSuccess) return <Answered accepted={answer.variables} />;
  const practice = boot.practice.name;
  const isBadDate = codeOf(answer.error) === "BIRTH_DATE_IMPOSSIBLE";
  return (
    <>
      <h1 ref={ref} tabIndex={-1} className="text-3xl">
        {t(referrer ? "requests.invitation.referred" : "requests.invitation.heading", {
          name: firstName,
          requester: tie(requester),
          practice: tie(practice),
        })}
      </h1>
      <p className="lead mt-4">
        {referrer
          ? t("requests.invitation.referred.text", { requester, profession: professionInWords(referrer) })
          : t("requests.invitation.text", { requester, practice })}
      </p>
      <h2 className="req__h2">{t("requests.invitation.after")}</h2>
      <ul className="ticks">
        {(["1", "2", "3", "4"] as const).map((line) => (
          <li key={line}>
            <Icon of={Check} size="s" />
            {t(line === "2" && referrer ? "requests.invitation.referred.2" : `requests.invitation.after.${line}`, {
              requester,
            })}
          </li>
        ))}
      </ul>
      <div className="mt-8 grid gap-5">
        {referrer ? (
          <Checkbox isSelected={hearsBack} onChange={setHearsBack}>
            {t("requests.invitation.hears", { requester })}
          </Checkbox>
        ) : (
          <DateField
            label={t("requests.invitation.birth")}
            optional
            help={t("requests.invitation.birth.help")}
            value={birthDate}
            min="1900-01-01"
            max={localDay(now(), boot.practice.zone)}
            onChange={setBirthDate}
            error={isBadDate ? messageOf(answer.error) : undefined}
          />
        )}
        {answer.error && !isBadDate && <Notice tone="bad" alert title={messageOf(answer.error)} />}
        <div className="form__end">
          <Button kind="primary" size="lg" busy={answer.isPending} onPress={() => answer.mutate(true)}>
            {t("requests.invitation.accept")}
          </Button>
          <Button size="lg" onPress={() => setDeclining(true)}>
            {t("requests.invitation.decline")}
          </Button>
        </div>
        <p className="sm faint">{t("requests.invitation.until", { day: fmt.date(until, boot.practice.zone) })}</p>
      </div>
      <ConfirmDialog
        isOpen={isDeclining}
        onClose={() => setDeclining(false)}
        title={t("requests.invitation.decline.title")}
        action={t("requests.invitation.decline")}
        cancel={t("requests.invitation.back")}
        onConfirm={() => answer.mutate(false)}
        busy={answer.isPending}
      >
        {t(referrer ? "requests.invitation.decline.referred" : "requests.invitation.decline.text", { requester })}
      </ConfirmDialog>
    </>
  );
}

function Answered({ accepted }: { accepted: boolean }) {
  const title = t(accepted ? "requests.invitation.accepted" : "requests.invitation.declined");
  const ref = usePageTitle(title);
  return (
    <div className="conf__top" role="status">
      <span className="glyph glyph--done h-13 w-13 rounded-[16px]">
        <Icon of={Check} size="l" />
      </span>
      <div className="grid justify-items-start gap-4">
        <h1 ref={ref} tabIndex={-1}>
          {title}
        </h1>
        <p className="muted">
          {t(accepted ? "requests.invitation.accepted.text" : "requests.invitation.declined.text")}
        </p>
        <LinkButton href={publicPath("home", locale)}>{t("requests.sent.home")}</LinkButton>
      </div>
    </div>
  );
}
