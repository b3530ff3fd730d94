import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioCards } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { BeneficiaryFields } from "./beneficiary-fields.tsx";
import { useDraft } from "./draft-context.tsx";
import { isForOther } from "./problems.ts";
import { StepHeading } from "./step-heading.tsx";
import { t } from "./stepper.messages.ts";

/** The professional that somebody came for. */
function AskedByName() {
  const { draft, change } = useDraft();
  const { named } = draft;
  if (!named) return null;
  const set = (thenOthers: boolean) => change({ do: "set", values: { named: { ...named, thenOthers } } });
  return (
    <Notice
      tone="acc"
      title={t("requests.named.title", { name: named.name })}
      action={
        <Button size="sm" kind="quiet" onPress={() => change({ do: "set", values: { named: null } })}>
          {t("requests.named.forget")}
        </Button>
      }
    >
      <Checkbox isSelected={named.thenOthers} onChange={set}>
        {t("requests.named.others")}
      </Checkbox>
    </Notice>
  );
}

export function StepWho() {
  const { draft, change, errorOf } = useDraft();
  return (
    <>
      <StepHeading title={t("requests.who.title")} lead={t("requests.who.lead")} />
      <div className="mt-6 grid gap-6">
        <AskedByName />
        <RadioCards
          label={<span className="vh">{t("requests.who.title")}</span>}
          name="for-whom"
          options={[
            { id: "self", label: t("requests.who.self"), help: t("requests.who.self.help") },
            { id: "loved_one", label: t("requests.who.loved"), help: t("requests.who.loved.help") },
            { id: "patient", label: t("requests.who.patient"), help: t("requests.who.patient.help") },
          ]}
          value={draft.forWhom}
          onChange={(forWhom) => change({ do: "set", values: { forWhom } })}
          error={errorOf("for-whom")}
        />
        {isForOther(draft) && <BeneficiaryFields />}
      </div>
    </>
  );
}
