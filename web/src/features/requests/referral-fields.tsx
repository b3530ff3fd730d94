import { REFERRER_PROFESSION_LABELS, REFERRER_PROFESSIONS } from "@jechemine/contract/referrals.ts";
import { locale } from "../../i18n/language.ts";
import { Checkbox, RadioCards } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Draft } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { t } from "./stepper.messages.ts";

/** What a professional who refers says of themselves. */
export function ReferrerFields() {
  const { draft, change, errorOf } = useDraft();
  const { profession, licenceOrder, licenceNumber, organisation } = draft.referral;
  const set = (values: Partial<Draft["referral"]>) => change({ do: "part", part: "referral", values });
  return (
    <div className="fields fields--2">
      <Select
        label={t("requests.referral.profession")}
        name="referral-profession"
        options={REFERRER_PROFESSIONS.map((id) => ({ id, label: REFERRER_PROFESSION_LABELS[id][locale] }))}
        value={profession}
        onChange={(next) => set({ profession: next })}
        error={errorOf("referral-profession")}
      />
      <TextField
        label={t("requests.referral.organisation")}
        optional
        name="referral-organisation"
        autoComplete="organization"
        value={organisation}
        maxLength={120}
        onChange={(next) => set({ organisation: next })}
        error={errorOf("referral-organisation")}
      />
      <TextField
        label={t("requests.referral.order")}
        optional
        name="referral-order"
        value={licenceOrder}
        maxLength={80}
        onChange={(next) => set({ licenceOrder: next })}
        error={errorOf("referral-order")}
      />
      <TextField
        label={t("requests.referral.number")}
        optional
        name="referral-number"
        value={licenceNumber}
        maxLength={40}
        onChange={(next) => set({ licenceNumber: next })}
        error={errorOf("referral-number")}
      />
    </div>
  );
}

/** What the person agreed to, as the referrer attests. */
export function ReferralConsent() {
  const { draft, change, errorOf } = useDraft();
  const { personConsents, hearsBack } = draft.referral;
  const set = (values: Partial<Draft["referral"]>) => change({ do: "part", part: "referral", values });
  return (
    <section className="card card--pad grid gap-6">
      <div>
        <h2 className="text-md">{t("requests.referral.consent")}</h2>
        <p className="sm muted mt-1">{t("requests.referral.consent.text")}</p>
      </div>
      <Checkbox
        name="referral-consents"
        isSelected={personConsents}
        onChange={(next) => set({ personConsents: next })}
        error={errorOf("referral-consents")}
      >
        {t("requests.referral.consent.attest")}
      </Checkbox>
      <RadioCards
        label={t("requests.referral.hears")}
        help={t("requests.referral.hears.help")}
        name="referral-hears"
        inRow
        options={[
          { id: "yes", label: t("requests.referral.hears.yes") },
          { id: "no", label: t("requests.referral.hears.no") },
        ]}
        value={hearsBack === null ? null : hearsBack ? "yes" : "no"}
        onChange={(said) => set({ hearsBack: said === "yes" })}
        error={errorOf("referral-hears")}
      />
    </section>
  );
}
