import { NewPassword } from "@jechemine/contract/accounts-shapes.ts";
import { guardians } from "@jechemine/contract/guardians.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { usePathParams } from "../../ui/address.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { localDay } from "../../ui/format.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { T, t } from "./messages.ts";

/** A youth of 14 and over opens their own account, by the mailed link. */
export default function YouthAccountPage() {
  const { token = "" } = usePathParams();
  const about = useQuery({
    queryKey: ["youth-account", token],
    queryFn: () => call(guardians.readYouthAccount, { body: { token } }),
    meta: { fixed: true },
  });
  if (about.data) return <OpenForm token={token} email={about.data.email} />;
  return (
    <Entrance title={t("family.youth.title")}>
      {about.error ? (
        <Notice
          tone="warn"
          title={t("family.youth.gone")}
          action={
            <LinkButton size="sm" href={publicPath("signIn", locale)}>
              {t("family.youth.signIn")}
            </LinkButton>
          }
          alert
        >
          {t("family.youth.gone.text")}
        </Notice>
      ) : (
        <Skeleton lines={4} />
      )}
    </Entrance>
  );
}

function OpenForm({ token, email }: { token: string; email: string }) {
  const [birthDate, setBirthDate] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const [isSent, setSent] = useState(false);
  const open = useMutation({
    mutationFn: (day: string) => call(guardians.openYouthAccount, { body: { token, birthDate: day, password } }),
  });
  const isGood = NewPassword.safeParse(password).success;
  const send = () => {
    setSent(true);
    if (birthDate && isGood) open.mutate(birthDate);
  };
  if (open.isSuccess) {
    return (
      <Entrance title={t("family.youth.title")}>
        <div className="grid gap-5">
          <Notice tone="ok" title={t("family.youth.done")} alert>
            {t("family.youth.next")}
          </Notice>
          <LinkButton kind="primary" size="lg" href={publicPath("signIn", locale)}>
            {t("family.youth.signIn")}
          </LinkButton>
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("family.youth.title")} lead={t("family.youth.lead", { email })}>
      <form
        className="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {open.error && (
          <Notice tone="bad" alert>
            {messageOf(open.error)}
          </Notice>
        )}
        <DateField
          label={t("family.youth.birthDate")}
          value={birthDate}
          onChange={setBirthDate}
          error={isSent && !birthDate ? t("family.youth.birthDate.error") : undefined}
          max={localDay(now(), boot.practice.zone)}
        />
        <PasswordField
          label={t("family.youth.password")}
          help={t("family.youth.password.help")}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={isSent && !isGood ? t("family.youth.password.help") : undefined}
        />
        <Button type="submit" kind="primary" size="lg" block busy={open.isPending} busyLabel={t("family.youth.busy")}>
          {t("family.youth.open")}
        </Button>
        <p className="text-sm text-ink-2">
          <T
            id="family.youth.terms"
            components={{
              terms: <Link href={publicPath("terms", locale)} target="_blank" />,
              privacy: <Link href={publicPath("privacy", locale)} target="_blank" />,
            }}
          />
        </p>
      </form>
    </Entrance>
  );
}
