import { RadioCards, Switch } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CrisisNow } from "./crisis-box.tsx";
import { useDraft } from "./draft-context.tsx";
import { ageOfBeneficiary, isForOther } from "./problems.ts";
import { t } from "./stepper.messages.ts";

const answer = (said: boolean | null) => (said === null ? null : said ? "yes" : "no");

/** The urgent mark, and its one safety question. */
export function SoonCard() {
  const { draft, change, errorOf, circumstances } = useDraft();
  const { asSoonAsPossible, safety, forWhom } = draft;
  const age = ageOfBeneficiary(draft, circumstances.today);
  return (
    <section className="card card--pad grid gap-6">
      <Switch
        help={t("requests.soon.help")}
        isSelected={asSoonAsPossible}
        onChange={(next) => change({ do: "set", values: { asSoonAsPossible: next } })}
      >
        {t("requests.soon.title")}
      </Switch>
      {asSoonAsPossible && (
        <RadioCards
          label={t(isForOther({ forWhom }) ? "requests.safety.question.other" : "requests.safety.question")}
          help={t("requests.safety.help")}
          name="in-danger"
          inRow
          options={[
            { id: "no", label: t("requests.no") },
            { id: "yes", label: t("requests.yes") },
          ]}
          value={answer(safety.inDanger)}
          onChange={(said) => change({ do: "part", part: "safety", values: { inDanger: said === "yes" } })}
          error={errorOf("in-danger")}
        />
      )}
      {asSoonAsPossible && safety.inDanger && (
        <>
          <CrisisNow young={age !== undefined && age < 18} />
          <CallToday />
        </>
      )}
    </section>
  );
}

function CallToday() {
  const { draft, change, errorOf } = useDraft();
  const { mayCallToday, phone } = draft.safety;
  const set = (values: Partial<typeof draft.safety>) => change({ do: "part", part: "safety", values });
  const refers = draft.forWhom === "patient";
  // Whom one calls: the person who was referred, else whoever asks.
  const known = refers ? draft.beneficiary.phone : draft.contact.phone;
  const sayYes = () => set({ mayCallToday: true, ...(phone === "" && { phone: known }) });
  const of = refers ? ".other" : "";
  return (
    <>
      <RadioCards
        label={t(`requests.safety.call${of}`)}
        name="may-call"
        inRow
        options={[
          { id: "yes", label: t(`requests.safety.call${of}.yes`) },
          { id: "no", label: t(`requests.safety.call${of}.no`) },
        ]}
        value={answer(mayCallToday)}
        onChange={(said) => (said === "yes" ? sayYes() : set({ mayCallToday: false }))}
        error={errorOf("may-call")}
      />
      {mayCallToday && (
        <TextField
          label={t("requests.safety.phone")}
          name="safety-phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          help={t("requests.safety.phone.help")}
          value={phone}
          maxLength={25}
          onChange={(next) => set({ phone: next })}
          error={errorOf("safety-phone")}
        />
      )}
    </>
  );
}
