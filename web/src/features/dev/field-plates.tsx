import { Search } from "lucide-react";
import { useState } from "react";
import { Checkbox, ChipGroup, RadioCards, Switch } from "../../ui/choices.tsx";
import { ChipCombobox, type ComboItem } from "../../ui/combobox.tsx";
import { DateField, DatePicker, TimeField } from "../../ui/date-field.tsx";
import { findMatch } from "../../ui/find-match.ts";
import { Link } from "../../ui/link.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { Segments, Tabs } from "../../ui/tabs.tsx";
import { PasswordField, TextArea, TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { Section } from "./section.tsx";

const CITIES = ["Gatineau", "Laval", "Montréal", "Québec", "Sherbrooke"].map((label) => ({ id: label, label }));
const reasons = (): ComboItem[] =>
  (["gad", "social", "burnout", "sleep"] as const).map((id) => ({
    id,
    label: t(`dev.reason.${id}`),
    hint: t(`dev.reason.${id}.hint`),
  }));
const MOST = 3;

function Reasons() {
  const [chosen, setChosen] = useState<ComboItem[]>(() => reasons().slice(2));
  const [query, setQuery] = useState("");
  const found = reasons().filter(({ label, hint = "" }) => !query || findMatch(`${label} ${hint}`, query));
  return (
    <ChipCombobox
      label={t("dev.reasons")}
      chosenLabel={t("dev.reasons.chosen")}
      remaining={t("dev.reasons.left", { count: MOST - chosen.length })}
      items={found}
      onQuery={setQuery}
      chosen={chosen}
      onChange={setChosen}
      max={MOST}
    />
  );
}

function Texts() {
  const [note, setNote] = useState("");
  const [minutes, setMinutes] = useState<number | null>(50);
  const [city, setCity] = useState<string | null>("Laval");
  return (
    <div className="fields fields--2">
      <TextField label={t("dev.field.name")} icon={Search} defaultValue="Camille" />
      <TextField
        label={t("dev.field.phone")}
        type="tel"
        help={t("dev.field.phone.help")}
        error={t("dev.field.phone.error")}
        defaultValue="438 555-01"
      />
      <PasswordField
        label={t("dev.field.password")}
        aside={<Link href="#week">{t("dev.field.forgot")}</Link>}
        defaultValue="chemin"
      />
      <NumberField
        label={t("dev.field.minutes")}
        value={minutes}
        onChange={setMinutes}
        format={{ style: "unit", unit: "minute" }}
      />
      <Select label={t("dev.field.city")} options={CITIES} value={city} onChange={setCity} />
      <TextArea label={t("dev.field.note")} optional value={note} onChange={setNote} maxLength={500} rows={3} />
    </div>
  );
}

function Dates() {
  const [birth, setBirth] = useState<string | null>("1992-03-12");
  const [day, setDay] = useState<string | null>("2026-11-23");
  const [time, setTime] = useState<string | null>("14:30");
  return (
    <div className="fields fields--2 mt-5">
      <DateField label={t("dev.field.birth")} value={birth} onChange={setBirth} max="2026-11-21" />
      <DatePicker label={t("dev.field.day")} value={day} onChange={setDay} />
      <TimeField label={t("dev.field.time")} value={time} onChange={setTime} />
    </div>
  );
}

function Choices() {
  const [who, setWho] = useState<"me" | "loved">("me");
  const [isRead, setRead] = useState(true);
  const [byMail, setByMail] = useState(true);
  const [moments, setMoments] = useState<("morning" | "afternoon" | "evening")[]>(["evening"]);
  const [view, setView] = useState<"day" | "week" | "month">("week");
  return (
    <div className="grid gap-6">
      <RadioCards
        label={t("dev.choice.who")}
        value={who}
        onChange={setWho}
        inRow
        options={(["me", "loved"] as const).map((id) => ({
          id,
          label: t(`dev.choice.${id}`),
          help: t(`dev.choice.${id}.help`),
        }))}
      />
      <Checkbox isSelected={isRead} onChange={setRead}>
        {t("dev.choice.terms")}
      </Checkbox>
      <div className="max-w-120">
        <Switch isSelected={byMail} onChange={setByMail} help={t("dev.choice.mail.help")}>
          {t("dev.choice.mail")}
        </Switch>
      </div>
      <ChipGroup
        label={t("dev.choice.moments")}
        value={moments}
        onChange={setMoments}
        options={(["morning", "afternoon", "evening"] as const).map((id) => ({ id, label: t(`dev.choice.${id}`) }))}
      />
      <div>
        <Segments
          label={t("dev.view")}
          value={view}
          onChange={setView}
          options={(["day", "week", "month"] as const).map((id) => ({ id, label: t(`dev.view.${id}`) }))}
        />
      </div>
      <Tabs
        label={t("dev.tabs")}
        tabs={(["overview", "notes"] as const).map((id) => ({
          id,
          label: t(`dev.tab.${id}`),
          content: <p>{t("dev.tab.text", { name: t(`dev.tab.${id}`) })}</p>,
        }))}
      />
    </div>
  );
}

export const FieldPlates = () => (
  <>
    <Section title={t("dev.fields")}>
      <div className="max-w-160">
        <Reasons />
      </div>
      <div className="mt-6">
        <Texts />
        <Dates />
      </div>
    </Section>
    <Section title={t("dev.choices")}>
      <Choices />
    </Section>
  </>
);
