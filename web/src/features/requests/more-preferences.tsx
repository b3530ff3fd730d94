import { APPROACHES, PAYER_KINDS, REGIONS, TITLES } from "@jechemine/contract/vocabulary.ts";
import {
  APPROACH_LABELS,
  PAYER_KIND_LABELS,
  REGION_LABELS,
  TITLE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { locale } from "../../i18n/language.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useDraft } from "./draft-context.tsx";
import { t } from "./stepper.messages.ts";
import { HowMuch, WishField } from "./wish-field.tsx";

const ANY = "any";

/** What fewer people care about. */
export function MorePreferences() {
  const { draft, change } = useDraft();
  const inPerson = draft.wishes.modality.wanted.length === 0 || draft.wishes.modality.wanted.includes("in_person");
  return (
    <>
      {inPerson && <PlaceFields />}
      <WishField
        name="approaches"
        label={t("requests.wish.approaches")}
        help={t("requests.wish.approaches.help")}
        labels={APPROACH_LABELS}
        options={APPROACHES}
      />
      <WishField
        name="title"
        label={t("requests.wish.title")}
        help={t("requests.wish.title.help")}
        labels={TITLE_LABELS}
        options={TITLES}
      />
      <PriceField />
      <Select
        label={t("requests.wish.payer")}
        optional
        options={[
          { id: ANY, label: t("requests.wish.payer.any") },
          ...PAYER_KINDS.map((id) => ({ id, label: PAYER_KIND_LABELS[id][locale] })),
        ]}
        value={draft.payer ?? ANY}
        onChange={(payer) => change({ do: "set", values: { payer: payer === ANY ? null : payer } })}
      />
    </>
  );
}

function PlaceFields() {
  const { draft, change, errorOf } = useDraft();
  const { city, region, required } = draft.place;
  const set = (values: Partial<typeof draft.place>) => change({ do: "part", part: "place", values });
  return (
    <div className="grid gap-3">
      <h2 className="text-md">{t("requests.wish.place")}</h2>
      <div className="fields fields--2">
        <TextField
          label={t("requests.wish.city")}
          optional
          name="city"
          autoComplete="address-level2"
          value={city}
          maxLength={80}
          onChange={(next) => set({ city: next })}
          error={errorOf("city")}
        />
        <Select
          label={t("requests.wish.region")}
          optional
          options={[
            { id: ANY, label: t("requests.wish.region.any") },
            ...REGIONS.map((id) => ({ id, label: REGION_LABELS[id][locale] })),
          ]}
          value={region ?? ANY}
          onChange={(next) => set({ region: next === ANY ? null : next })}
        />
      </div>
      {(city.trim() !== "" || region !== null) && (
        <HowMuch label={t("requests.wish.place")} required={required} onChange={(next) => set({ required: next })} />
      )}
      <Checkbox isSelected={draft.wheelchair} onChange={(wheelchair) => change({ do: "set", values: { wheelchair } })}>
        {t("requests.wish.wheelchair")}
      </Checkbox>
    </div>
  );
}

function PriceField() {
  const { draft, change, errorOf } = useDraft();
  const { amount, required } = draft.maximumPrice;
  const set = (values: Partial<typeof draft.maximumPrice>) => change({ do: "part", part: "maximumPrice", values });
  return (
    <div className="grid gap-3">
      <TextField
        label={t("requests.wish.price")}
        optional
        short
        name="maximum-price"
        inputMode="decimal"
        help={t("requests.wish.price.help")}
        value={amount}
        maxLength={10}
        onChange={(next) => set({ amount: next })}
        error={errorOf("maximum-price")}
      />
      {amount.trim() !== "" && (
        <HowMuch
          label={t("requests.wish.price.short")}
          required={required}
          onChange={(next) => set({ required: next })}
        />
      )}
    </div>
  );
}
