import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { codeOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { usePathParams } from "../../ui/address.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { usePageTitle } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { CrisisCard } from "./crisis-box.tsx";
import { Answer } from "./invitation-answer.tsx";
import { OldLink } from "./old-link.tsx";
import { invitationQuery } from "./queries.ts";
import { t } from "./state.messages.ts";
import { tie } from "./words.ts";

/** Somebody asked for help for me: I decide, without signing in. */
export default function InvitationPage() {
  const { token = "" } = usePathParams();
  const [told, setTold] = useState<string | null>(null);
  const query = useQuery(invitationQuery(token, told));
  const code = codeOf(query.error);
  if (code === "LINK_EXPIRED" || code === "NOT_FOUND") return <OldLink />;
  // A referral shows nothing until the birth date is told; while it is compared, the question stays.
  const isAsked = code === "BIRTH_DATE_NEEDED" || (told !== null && query.isPending);
  return (
    <div className="container conf">
      <div className="max-w-[640px]">
        {isAsked ? (
          <AskBirthDate isWrong={told !== null && code !== undefined} busy={query.isPending} onTold={setTold} />
        ) : (
          <QueryView query={query} waiting={<Skeleton lines={8} />}>
            {(invitation) => <Answer invitation={invitation} token={token} told={told} />}
          </QueryView>
        )}
      </div>
      {(isAsked || !query.isPending) && ( // on phones it stands below, and what comes late would push it
        <aside className="conf__aside">
          <CrisisCard young />
        </aside>
      )}
    </div>
  );
}

type AskProps = { isWrong: boolean; busy: boolean; onTold: (birthDate: string) => void };
/** Before anything is shown: whoever opened the mail must be the person. */
function AskBirthDate({ isWrong, busy, onTold }: AskProps) {
  const [birthDate, setBirthDate] = useState<string | null>(null);
  const [problem, setProblem] = useState<"missing" | "wrong">();
  const ref = usePageTitle(t("requests.invitation.check"));
  const shown = problem ?? (isWrong ? "wrong" : undefined);
  const change = (next: string | null) => {
    setBirthDate(next);
    setProblem(undefined);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (birthDate) onTold(birthDate);
        else setProblem("missing");
      }}
    >
      <h1 ref={ref} tabIndex={-1} className="text-3xl">
        {t("requests.invitation.check")}
      </h1>
      <p className="lead mt-4">{t("requests.invitation.check.text")}</p>
      <div className="mt-8 grid gap-5">
        <DateField
          label={t("requests.invitation.birth")}
          name="birth-date"
          value={birthDate}
          min="1900-01-01"
          max={localDay(now(), boot.practice.zone)}
          onChange={change}
          error={shown && t(`requests.invitation.check.${shown}`, { phone: tie(boot.practice.phone) })}
        />
        <div className="form__end">
          <Button kind="primary" size="lg" type="submit" busy={busy}>
            {t("requests.invitation.check.go")}
          </Button>
        </div>
      </div>
    </form>
  );
}
