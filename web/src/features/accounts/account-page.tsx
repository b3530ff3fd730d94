import { accounts } from "@jechemine/contract/accounts.ts";
import type { Me } from "@jechemine/contract/accounts-shapes.ts";
import { Locale } from "@jechemine/contract/endpoint.ts";
import { appPaths, publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView, Together } from "../../api/query-view.tsx";
import { locale, rememberLocale } from "../../i18n/language.ts";
import { isDiscreet, readTheme, setDiscreet, setTheme, THEMES, type Theme } from "../../ui/appearance.ts";
import { Button, MoreLink } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { toast } from "../../ui/toast.tsx";
import { EmailChange } from "./email-row.tsx";
import { t } from "./messages.ts";
import { PasskeysCard } from "./passkeys-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { meQuery, passkeysQuery, secondFactorQuery, settingsQuery, signInsQuery } from "./queries.ts";
import { SecondFactorCard } from "./second-factor-card.tsx";
import { SignInsCard } from "./sign-ins-card.tsx";

/** One's own account: the same page in every app. */
export default function AccountPage() {
  const me = useQuery(meQuery);
  const parts = [
    me,
    useQuery(signInsQuery),
    useQuery(secondFactorQuery),
    useQuery(passkeysQuery),
    useQuery(settingsQuery),
  ];
  const isClient = boot.account?.kind === "client";
  return (
    <Page
      title={t(isClient ? "accounts.page.security" : "accounts.page.title")}
      lead={t("accounts.page.lead")}
      actions={
        boot.account?.kind === "professional" && (
          <MoreLink href={appPaths.workspaceConsents}>{t("accounts.page.consents")}</MoreLink>
        )
      }
    >
      <Together queries={parts}>
        <QueryView query={me}>{(data) => <Account me={data} />}</QueryView>
      </Together>
    </Page>
  );
}

const Account = ({ me }: { me: Me }) => (
  <div className="stackpage">
    {me.twoFactor.setupNeeded && <Notice tone="warn" title={t("accounts.second.needed")} />}
    <div className="cols">
      <div>
        <WhoCard me={me} />
        <SecondFactorCard />
        <PasskeysCard />
        <SignInsCard />
      </div>
      <div>
        <LookCard />
        <PasswordCard />
      </div>
    </div>
  </div>
);

const WhoCard = ({ me: { account } }: { me: Me }) => {
  const change = useMutation({
    mutationFn: async (next: Locale) => {
      await call(accounts.setLocale, { body: { locale: next } });
      rememberLocale(next);
      location.reload();
    },
    onError: (error) => toast({ text: messageOf(error) }),
  });
  const leave = useMutation({
    mutationFn: () => call(accounts.logout, { body: {} }),
    onSuccess: () => location.assign(publicPath("signIn", locale)),
    onError: (error) => toast({ text: messageOf(error) }),
  });
  return (
    <Card
      title={t("accounts.page.who")}
      aside={
        <Button kind="quiet" size="sm" busy={leave.isPending} onPress={() => leave.mutate()}>
          {t("accounts.locked.out")}
        </Button>
      }
    >
      <KeyValues
        items={[
          { label: t("accounts.page.name"), value: `${account.firstName} ${account.lastName}` },
          { label: t("accounts.email"), value: account.email },
          { label: t("accounts.page.kind"), value: t(`accounts.kind.${account.kind}`) },
        ]}
      />
      <EmailChange />
      <p className="label mt-5">{t("accounts.page.language")}</p>
      <Segments
        label={t("accounts.page.language")}
        value={locale}
        onChange={(next) => next !== locale && change.mutate(next)}
        options={Locale.options.map((id) => ({ id, label: <span lang={id}>{t(`accounts.language.${id}`)}</span> }))}
      />
    </Card>
  );
};

function LookCard() {
  const [theme, choose] = useState<Theme>(readTheme);
  const [discreet, hide] = useState(isDiscreet);
  return (
    <Card title={t("accounts.page.look")}>
      <div className="grid gap-4">
        <Segments
          label={t("accounts.theme")}
          value={theme}
          onChange={(next) => {
            setTheme(next);
            choose(next);
          }}
          options={THEMES.map((id) => ({ id, label: t(`accounts.theme.${id}`) }))}
        />
        <Switch
          isSelected={discreet}
          onChange={(next) => {
            setDiscreet(next);
            hide(next);
          }}
          help={t("accounts.discreet.help")}
        >
          {t("accounts.discreet")}
        </Switch>
      </div>
    </Card>
  );
}
