import { publicPath } from "@jechemine/contract/paths.ts";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DECIDES_ALONE_FROM } from "./age.ts";
import { useDraft } from "./draft-context.tsx";
import { ageOfBeneficiary, isForOther } from "./problems.ts";
import { ReferralConsent, ReferrerFields } from "./referral-fields.tsx";
import { StepHeading } from "./step-heading.tsx";
import { T, t } from "./stepper.messages.ts";
import { tie } from "./words.ts";

export function StepContact() {
  const { draft, circumstances } = useDraft();
  const refers = draft.forWhom === "patient";
  const of = refers ? ".referral" : "";
  return (
    <>
      <StepHeading title={t(`requests.contact.title${of}`)} lead={t(`requests.contact.lead${of}`)} />
      <div className="mt-8 grid gap-6">
        {circumstances.guest ? (
          <GuestFields />
        ) : (
          <Notice tone="acc" title={t("requests.contact.signedIn", { name: boot.account?.name ?? "" })}>
            {t("requests.contact.signedIn.text")}
          </Notice>
        )}
        {refers && <ReferrerFields />}
        {!isForOther(draft) && <BirthDate />}
        {refers ? <ReferralConsent /> : <Matching />}
      </div>
    </>
  );
}

function GuestFields() {
  const { draft, change, errorOf } = useDraft();
  const { firstName, lastName, email, phone } = draft.contact;
  const forOneself = draft.forWhom !== "patient";
  const set = (values: Partial<typeof draft.contact>) => change({ do: "part", part: "contact", values });
  const signIn = `${publicPath("signIn", locale)}?${new URLSearchParams({ next: `${publicPath("request", locale)}?step=contact` })}`;
  return (
    <>
      <p className="sm muted">
        <T id="requests.contact.account" components={{ link: <Link href={signIn} /> }} />
      </p>
      <div className="fields fields--2">
        <TextField
          label={t("requests.field.first")}
          name="first-name"
          autoComplete="given-name"
          value={firstName}
          maxLength={80}
          onChange={(next) => set({ firstName: next })}
          error={errorOf("first-name")}
        />
        <TextField
          label={t("requests.field.last")}
          name="last-name"
          autoComplete="family-name"
          value={lastName}
          maxLength={80}
          onChange={(next) => set({ lastName: next })}
          error={errorOf("last-name")}
        />
        <TextField
          label={t("requests.field.email")}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          help={forOneself && t("requests.contact.email.help")}
          value={email}
          maxLength={254}
          onChange={(next) => set({ email: next })}
          error={errorOf("email")}
        />
        <TextField
          label={t("requests.field.phone")}
          optional
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          help={forOneself && t("requests.contact.phone.help")}
          value={phone}
          maxLength={25}
          onChange={(next) => set({ phone: next })}
          error={errorOf("phone")}
        />
      </div>
    </>
  );
}

function BirthDate() {
  const { draft, change, errorOf, circumstances } = useDraft();
  const age = ageOfBeneficiary(draft, circumstances.today);
  return (
    <>
      <DateField
        label={t("requests.field.birth")}
        optional
        name="birth-date"
        help={t("requests.field.birth.help")}
        value={draft.contact.birthDate || null}
        min="1900-01-01"
        max={circumstances.today}
        onChange={(next) => change({ do: "part", part: "contact", values: { birthDate: next ?? "" } })}
        error={errorOf("birth-date")}
      />
      {age !== undefined && age < DECIDES_ALONE_FROM && (
        <Notice tone="info" title={t("requests.field.birth.young")}>
          {t("requests.field.birth.young.text")}
        </Notice>
      )}
    </>
  );
}

/** Matching is automated: said before, with a human one call away (Law 25). */
function Matching() {
  const { draft, change, errorOf } = useDraft();
  const { email, phone } = boot.practice;
  return (
    <section className="card card--pad grid gap-4">
      <div>
        <h2 className="text-md">{t("requests.matching.title")}</h2>
        <p className="sm muted mt-1">{t("requests.matching.text", { email, phone: tie(phone) })}</p>
      </div>
      <Checkbox
        name="agreed"
        isSelected={draft.agreed}
        onChange={(agreed) => change({ do: "set", values: { agreed } })}
        error={errorOf("agreed")}
      >
        {t("requests.matching.agree")}
      </Checkbox>
    </section>
  );
}
