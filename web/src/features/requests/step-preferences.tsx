import { CARE_LANGUAGES, GENDERS, MODALITIES, SERVICE_TYPES } from "@jechemine/contract/vocabulary.ts";
import {
  CARE_LANGUAGE_LABELS,
  GENDER_LABELS,
  MODALITY_LABELS,
  SERVICE_TYPE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { ChipGroup } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import type { Draft } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { MorePreferences } from "./more-preferences.tsx";
import { StepHeading } from "./step-heading.tsx";
import { t } from "./stepper.messages.ts";
import { HowMuch, WishField } from "./wish-field.tsx";

/** Whether something of the folded part was answered: then it is open from the start. */
const hasMore = ({ wishes, place, maximumPrice, wheelchair, payer }: Draft) =>
  wishes.approaches.wanted.length > 0 ||
  wishes.title.wanted.length > 0 ||
  place.city !== "" ||
  place.region !== null ||
  maximumPrice.amount !== "" ||
  wheelchair ||
  payer !== null;

export function StepPreferences() {
  const { draft } = useDraft();
  return (
    <>
      <StepHeading
        title={t(draft.forWhom === "patient" ? "requests.preferences.title.other" : "requests.preferences.title")}
        lead={t("requests.preferences.lead")}
      />
      <div className="mt-8 grid gap-8">
        <ServiceField />
        <PreferenceFields />
        <NoteField label={t("requests.note")} help={t("requests.note.help")} />
      </div>
    </>
  );
}

/** What would suit, the rarer wishes folded away. */
export function PreferenceFields() {
  const { draft, errorOf } = useDraft();
  const [isOpen, setOpen] = useState(() => hasMore(draft));
  const shown = isOpen || errorOf("maximum-price") !== undefined || errorOf("city") !== undefined;
  return (
    <>
      <WishField
        name="modality"
        label={t("requests.wish.modality")}
        help={t("requests.wish.modality.help")}
        labels={MODALITY_LABELS}
        options={MODALITIES}
      />
      <WishField
        name="language"
        label={t("requests.wish.language")}
        labels={CARE_LANGUAGE_LABELS}
        options={CARE_LANGUAGES}
      />
      <WishField name="gender" label={t("requests.wish.gender")} labels={GENDER_LABELS} options={GENDERS} />
      <div>
        <Button
          kind="quiet"
          iconAfter={shown ? ChevronUp : ChevronDown}
          aria-expanded={shown}
          onPress={() => setOpen(!shown)}
        >
          {t(shown ? "requests.preferences.less" : "requests.preferences.more")}
        </Button>
      </div>
      {shown && <MorePreferences />}
    </>
  );
}

/** Words for clinicians. */
export function NoteField({ label, help }: { label: string; help: string }) {
  const { draft, change, errorOf } = useDraft();
  return (
    <TextArea
      label={label}
      optional
      name="note"
      help={help}
      value={draft.note}
      maxLength={2000}
      onChange={(note) => change({ do: "set", values: { note } })}
      error={errorOf("note")}
    />
  );
}

function ServiceField() {
  const { draft, change, errorOf } = useDraft();
  const { type, required } = draft.service;
  return (
    <div className="grid gap-3" data-field="service">
      <ChipGroup
        label={t("requests.wish.service")}
        single
        options={SERVICE_TYPES.map((id) => ({ id, label: SERVICE_TYPE_LABELS[id][locale] }))}
        value={[type]}
        onChange={([next]) => next && change({ do: "part", part: "service", values: { type: next } })}
        error={errorOf("service")}
      />
      {type !== "evaluation" && (
        <HowMuch
          label={t("requests.wish.service")}
          required={required}
          onChange={(next) => change({ do: "part", part: "service", values: { required: next } })}
        />
      )}
    </div>
  );
}
