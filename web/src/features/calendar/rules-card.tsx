import type { Availability, BookingRules } from "@jechemine/contract/availability.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

/** How clients may book by themselves. */
export function RulesCard({ availability }: { availability: Availability }) {
  const [rules, setRules] = useState(availability.rules);
  const [isOpen, setOpen] = useState(availability.selfScheduling);
  const act = useAct();
  const set = (next: Partial<BookingRules>) => setRules({ ...rules, ...next });
  const save = () => act.mutate({ run: () => acts.writeRules(rules, isOpen), done: t("calendar.rules.saved") });
  return (
    <Card title={t("calendar.rules.title")}>
      <div className="fields">
        <Switch isSelected={isOpen} onChange={setOpen} help={t("calendar.rules.self.help")}>
          {t("calendar.rules.self")}
        </Switch>
        <NumberField
          label={t("calendar.rules.notice")}
          help={t("calendar.rules.notice.help")}
          value={rules.noticeHours}
          minValue={0}
          maxValue={336}
          onChange={(value) => value !== null && set({ noticeHours: value })}
        />
        <NumberField
          label={t("calendar.rules.horizon")}
          value={rules.horizonDays}
          minValue={1}
          maxValue={365}
          onChange={(value) => value !== null && set({ horizonDays: value })}
        />
        <NumberField
          label={t("calendar.rules.maximum")}
          value={rules.dailyMaximum}
          minValue={1}
          maxValue={24}
          onChange={(value) => value !== null && set({ dailyMaximum: value })}
        />
        <NumberField
          label={t("calendar.rules.buffer")}
          help={t("calendar.rules.buffer.help")}
          value={rules.bufferMinutes}
          minValue={0}
          maxValue={120}
          onChange={(value) => set({ bufferMinutes: value })}
        />
        <Button onPress={save} busy={act.isPending}>
          {t("calendar.avail.save")}
        </Button>
      </div>
    </Card>
  );
}
