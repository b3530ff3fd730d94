import type { NotificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { accountPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { Check, Lock } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { ChipGroup, Switch } from "../../ui/choices.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { DeviceCard } from "./device-card.tsx";
import { t } from "./messages.ts";
import { type Change, preferencesQuery, useChoosing } from "./queries.ts";

type Known = { known: NotificationPreferences; choose: (change: Change) => void };

/** What one wants to know, where, and when: the same page in every app. */
export default function NotificationSettingsPage() {
  const query = useQuery(preferencesQuery);
  const choosing = useChoosing();
  return (
    <Page title={t("notifications.settings")} lead={t("notifications.settings.lead")}>
      <QueryView query={query} waiting={<Skeleton lines={14} />}>
        {(known) => <Choices known={known} choose={(change) => choosing.mutate({ known, change })} />}
      </QueryView>
    </Page>
  );
}

const Choices = (its: Known) => (
  <div className="stackpage max-w-180">
    {its.known.reach.email.state === "refused" && (
      <Notice
        tone="warn"
        title={t("notifications.refused")}
        action={
          boot.account && (
            <LinkButton size="sm" href={accountPath(boot.account.kind)}>
              {t("notifications.refused.change")}
            </LinkButton>
          )
        }
      >
        {t("notifications.refused.text", { address: its.known.reach.email.address ?? "" })}
      </Notice>
    )}
    <Matrix {...its} />
    <ReachCard {...its} />
    <DeviceCard publicKey={its.known.reach.push.key} devices={its.known.reach.push.devices} />
    <CalmCard {...its} />
  </div>
);

/** One row for each kind of event; what cannot be switched off stands pressed and still. */
const Matrix = ({ known, choose }: Known) => (
  <Card title={t("notifications.matrix")}>
    <div className="grid gap-5">
      {known.events.map(({ event, channels }) => {
        const offered = channels.filter(({ may }) => may !== "never");
        const isFixed = offered.every(({ may }) => may === "always");
        return (
          <ChipGroup
            key={event}
            small
            label={t(`notifications.event.${event}`)}
            help={`${t(`notifications.event.${event}.text`)}${isFixed ? ` ${t("notifications.always")}` : ""}`}
            options={offered.map(({ channel, may, on }) => ({
              id: channel,
              label: (
                <>
                  {on && <Icon of={may === "always" ? Lock : Check} size="s" />} {t(`notifications.channel.${channel}`)}
                </>
              ),
              isDisabled: may === "always",
            }))}
            value={offered.filter(({ on }) => on).map(({ channel }) => channel)}
            onChange={(wanted) =>
              choose({
                choices: offered
                  .filter(({ may, channel, on }) => may === "choice" && wanted.includes(channel) !== on)
                  .map(({ channel, on }) => ({ event, channel, on: !on })),
              })
            }
          />
        );
      })}
    </div>
  </Card>
);

/** Where it goes; a number only when it is verified and said to be private. */
const ReachCard = ({ known: { reach } }: Known) => (
  <Card title={t("notifications.reach")}>
    <KeyValues
      items={[
        { label: t("notifications.channel.email"), value: reach.email.address ?? t("notifications.reach.none") },
        {
          label: t("notifications.channel.sms"),
          value: reach.sms.number ? fmt.phone(reach.sms.number) : t("notifications.reach.none"),
        },
      ]}
    />
    <p className="muted mt-3">{t(`notifications.sms.${reach.sms.state}`)}</p>
  </Card>
);

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
const optionsWith = (own: string) =>
  [...new Set([...HOURS, own])].toSorted().map((time) => ({ id: time, label: fmt.clock(time) }));

/** When one is left in peace, and how much one is told. */
function CalmCard({ known, choose }: Known) {
  const { from, until, own, zone } = known.quiet;
  const setQuiet = (next: { from: string; until: string }) => next.from !== next.until && choose({ quiet: next });
  return (
    <Card title={t("notifications.calm")}>
      <p className="muted mb-4">
        {t("notifications.quiet.text", { zone: fmt.zoneName(zone, "2026-01-01T12:00:00Z") })}
      </p>
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={t("notifications.quiet.from")}
          options={optionsWith(from)}
          value={from}
          onChange={(next) => setQuiet({ from: next, until })}
        />
        <Select
          label={t("notifications.quiet.until")}
          options={optionsWith(until)}
          value={until}
          onChange={(next) => setQuiet({ from, until: next })}
        />
      </div>
      {own && (
        <Button kind="quiet" size="sm" onPress={() => choose({ quiet: null })}>
          {t("notifications.quiet.usual")}
        </Button>
      )}
      <div className="mt-4 grid gap-4">
        <Switch
          isSelected={known.digest}
          onChange={(digest) => choose({ digest })}
          help={t("notifications.digest.text")}
        >
          {t("notifications.digest")}
        </Switch>
        <Switch
          isSelected={known.discreet}
          onChange={(discreet) => choose({ discreet })}
          help={t("notifications.discreet.text")}
        >
          {t("notifications.discreet")}
        </Switch>
      </div>
    </Card>
  );
}
