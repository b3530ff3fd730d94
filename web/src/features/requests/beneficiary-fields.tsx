import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useDraft } from "./draft-context.tsx";
import { GuardianList } from "./guardian-list.tsx";
import { ageOfBeneficiary, needsGuardians } from "./problems.ts";
import { t } from "./stepper.messages.ts";

/** Who the loved one is; their age decides who is asked for consent. */
export function BeneficiaryFields() {
  const { draft, change, errorOf, circumstances } = useDraft();
  const { firstName, lastName, birthDate, dateUnknown } = draft.beneficiary;
  const set = (values: Partial<typeof draft.beneficiary>) => change({ do: "part", part: "beneficiary", values });
  const isKnown = dateUnknown || ageOfBeneficiary(draft, circumstances.today) !== undefined;
  return (
    <section className="grid gap-5" aria-labelledby="beneficiary">
      <h2 id="beneficiary" className="req__h2 m-0">
        {t("requests.loved.title")}
      </h2>
      <div className="fields fields--2">
        <TextField
          label={t("requests.field.first")}
          name="beneficiary-first-name"
          value={firstName}
          maxLength={80}
          onChange={(next) => set({ firstName: next })}
          error={errorOf("beneficiary-first-name")}
        />
        <TextField
          label={t("requests.field.last")}
          name="beneficiary-last-name"
          value={lastName}
          maxLength={80}
          onChange={(next) => set({ lastName: next })}
          error={errorOf("beneficiary-last-name")}
        />
      </div>
      <div className="grid gap-3">
        <DateField
          label={t("requests.loved.date")}
          name="beneficiary-birth-date"
          help={t("requests.loved.date.help")}
          value={birthDate || null}
          max={circumstances.today}
          min="1900-01-01"
          isDisabled={dateUnknown}
          onChange={(next) => set({ birthDate: next ?? "" })}
          error={errorOf("beneficiary-birth-date")}
        />
        <Checkbox isSelected={dateUnknown} onChange={(next) => set({ dateUnknown: next })}>
          {t("requests.loved.unknown")}
        </Checkbox>
      </div>
      {isKnown && (needsGuardians(draft, circumstances.today) ? <GuardianList /> : <Reach />)}
    </section>
  );
}

/** From 14 on: the invitation, and how it finds its way. */
function Reach() {
  const { draft, change, errorOf } = useDraft();
  const { firstName, email, phone, throughMe, dateUnknown } = draft.beneficiary;
  const set = (values: Partial<typeof draft.beneficiary>) => change({ do: "part", part: "beneficiary", values });
  const isReferred = draft.forWhom === "patient";
  const goesThroughMe = throughMe && !isReferred;
  const name = firstName.trim() || t("requests.loved.someone");
  const what = isReferred ? "requests.referred" : "requests.loved";
  return (
    <>
      <Notice tone="info" title={dateUnknown ? t(`${what}.asked`) : t("requests.loved.invited", { name })}>
        {t(dateUnknown ? `${what}.asked.text` : `${what}.invited.text`)}
      </Notice>
      <div>
        <h3 className="text-md">{t("requests.loved.reach")}</h3>
        <p className="sm muted mt-1">{t(`${what}.reach.help`)}</p>
      </div>
      <div className="fields fields--2">
        <TextField
          label={t("requests.field.email")}
          name="beneficiary-email"
          type="email"
          inputMode="email"
          value={email}
          maxLength={254}
          isDisabled={goesThroughMe}
          onChange={(next) => set({ email: next })}
          error={errorOf("beneficiary-email")}
        />
        <TextField
          label={t("requests.field.phone")}
          name="beneficiary-phone"
          type="tel"
          inputMode="tel"
          value={phone}
          maxLength={25}
          isDisabled={goesThroughMe}
          onChange={(next) => set({ phone: next })}
          error={errorOf("beneficiary-phone")}
        />
      </div>
      {!isReferred && (
        <Checkbox isSelected={throughMe} onChange={(next) => set({ throughMe: next })}>
          {t("requests.loved.through")}
        </Checkbox>
      )}
    </>
  );
}
