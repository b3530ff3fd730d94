import type { ClosingPreview, FeeReason, Outcome } from "@jechemine/contract/sessions.ts";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { RadioCards, Switch } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { t } from "./messages.ts";
import { sayFee } from "./session.ts";

export type Choice = { outcome: Outcome; waive?: boolean };
type Client = ClosingPreview["clients"][number];
type Fee = { fee: { amountCents: number; currency: string }; because: FeeReason };
const MISSED: readonly Outcome[] = ["no_show", "cancelled_late"];

/** What the choice costs as things stand; let go, it costs nothing. */
export function feesOf({ outcomes }: Client, { outcome, waive }: Choice): Fee {
  const found = outcomes.find((each) => each.outcome === outcome);
  if (!found) return { fee: { amountCents: 0, currency: outcomes[0]?.fee.currency ?? "" }, because: "waived" };
  const isLetGo = waive === true && found.because === "agreement";
  return isLetGo ? { fee: { ...found.fee, amountCents: 0 }, because: "waived" } : found;
}
const canWaive = ({ outcomes }: Client, { outcome }: Choice): boolean =>
  MISSED.includes(outcome) &&
  outcomes.some((each) => each.outcome === outcome && each.because === "agreement" && each.fee.amountCents > 0);

/** The outcomes that come most come first; the others one press later, so that what a choice asks for stays in sight. */
const USUAL = 3;

type FieldsProps = {
  client: Client;
  isAlone: boolean;
  choice: Choice;
  /** The minutes of a session that was cut short are known: its fee can be said. */
  hasMinutes: boolean;
  onChoose: (choice: Choice) => void;
};

/** One client's outcome: large cards when there is one, a list when there are several. */
export function OutcomeFields({ client, isAlone, choice, hasMinutes, onChoose }: FieldsProps) {
  const { id, name, outcomes, agreementSignedAt } = client;
  const sentence = (fee: Fee, outcome: Outcome) =>
    outcome === "partial" && !hasMinutes ? t("sessions.because.minutes") : sayFee(fee, agreementSignedAt);
  const [isAll, setAll] = useState(false);
  const now = feesOf(client, choice);
  const options = outcomes.map((each) => ({
    id: each.outcome,
    label: t(`sessions.outcome.${each.outcome}`),
    help: sentence(each.outcome === choice.outcome ? now : each, each.outcome),
  }));
  return (
    <div className="grid gap-3">
      {isAlone ? (
        <>
          <RadioCards
            label={t("sessions.close.how")}
            options={isAll ? options : options.slice(0, USUAL)}
            value={choice.outcome}
            onChange={(outcome) => onChoose({ outcome })}
          />
          {!isAll && options.length > USUAL && (
            <Button kind="quiet" size="sm" className="justify-self-start" onPress={() => setAll(true)}>
              {t("sessions.outcome.others")}
            </Button>
          )}
        </>
      ) : (
        <Select
          label={t("sessions.close.how.of", { name })}
          options={options.map(({ help, ...option }) => ({ ...option, hint: help }))}
          value={choice.outcome}
          onChange={(outcome) => onChoose({ outcome })}
          help={sentence(now, choice.outcome)}
        />
      )}
      {canWaive(client, choice) && (
        <Switch
          key={id}
          help={t("sessions.waive.help", { name })}
          isSelected={choice.waive ?? false}
          onChange={(waive) => onChoose({ ...choice, waive })}
        >
          {t("sessions.waive")}
        </Switch>
      )}
    </div>
  );
}
