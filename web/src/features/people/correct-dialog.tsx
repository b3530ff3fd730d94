import { CallRefused } from "@jechemine/contract/client.ts";
import type { PersonSheet } from "@jechemine/contract/people-admin.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Segments } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const LANGUAGES = ["fr", "en"] as const;
const orNull = (text: string) => text.trim() || null;
const firstOf = (sheet: PersonSheet, wanted: "email" | "phone") =>
  sheet.contacts.find(({ kind }) => kind === wanted)?.value ?? "";

/** What is known of a client, whole: what is emptied is gone. What is typed stays when it is refused. */
export function CorrectDialog({ sheet, onClose }: { sheet: PersonSheet; onClose: () => void }) {
  const [draft, setDraft] = useState({
    firstName: sheet.firstName,
    lastName: sheet.lastName,
    pronouns: sheet.pronouns ?? "",
    city: sheet.city ?? "",
    email: firstOf(sheet, "email"),
    phone: firstOf(sheet, "phone"),
  });
  const [birthDate, setBirthDate] = useState(sheet.birthDate);
  const [locale, setLocale] = useState(sheet.locale);
  const act = useAct();
  const { firstName, lastName, pronouns, city, email, phone } = draft;
  const save = () => {
    const said = { pronouns: orNull(pronouns), city: orNull(city), email: orNull(email), phone: orNull(phone) };
    act.mutate(
      {
        run: () => acts.correct(sheet.id, { firstName, lastName, birthDate, locale, ...said }),
        done: t("people.correct.done", { name: `${firstName} ${lastName}` }),
      },
      { onSuccess: onClose },
    );
  };
  const errorOf = (name: string) =>
    act.error instanceof CallRefused ? act.error.failure.errors?.find(({ path }) => path === name)?.message : undefined;
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: errorOf(name),
    autoComplete: "off" as const,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("people.correct.of", { name: sheet.name })}
      footer={
        <Button kind="primary" busy={act.isPending} onPress={save}>
          {t("people.save")}
        </Button>
      }
    >
      <p className="muted sm mb-4">{t("people.correct.lead")}</p>
      <div className="fields">
        {act.error && <Notice tone="bad" title={messageOf(act.error)} alert />}
        <TextField label={t("people.staff.firstName")} {...field("firstName")} />
        <TextField label={t("people.staff.lastName")} {...field("lastName")} />
        <DateField
          label={t("people.born")}
          value={birthDate}
          onChange={setBirthDate}
          min="1900-01-01"
          max={localDay(now(), boot.practice.zone)}
          error={errorOf("birthDate")}
        />
        <TextField label={t("people.phone")} type="tel" {...field("phone")} />
        <TextField label={t("people.email")} type="email" {...field("email")} />
        <TextField label={t("people.pronouns")} optional {...field("pronouns")} />
        <TextField label={t("people.city")} optional {...field("city")} />
        <Segments
          label={t("people.language")}
          options={LANGUAGES.map((id) => ({ id, label: t(`people.language.${id}`) }))}
          value={locale}
          onChange={setLocale}
        />
      </div>
    </Dialog>
  );
}
