import { may } from "../../api/boot.ts";
import { FormField } from "../../api/form-field.tsx";
import { regional } from "../../i18n/language.ts";
import { RadioCards } from "../../ui/choices.tsx";
import { fmt } from "../../ui/fmt.ts";
import { now } from "../../ui/now.ts";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import type { FormProps } from "./rule-fields.tsx";

const NAMES = ["name", "phone", "email", "address", "privacyOfficer"] as const;

const currencyName = (code: string) => new Intl.DisplayNames(regional, { type: "currency" }).of(code) ?? code;

/** How the practice is called and reached. */
export const Identity = ({ form, zone, currency }: FormProps & { zone: string; currency: string }) => (
  <div className="fields">
    {NAMES.map((name) => (
      <FormField key={name} control={form.control} name={`practice.${name}`}>
        {(field) => <TextField label={t(`settings.${name}`)} isDisabled={!may("settings:write")} {...field} />}
      </FormField>
    ))}
    <FormField control={form.control} name="practice.locale">
      {(field) => (
        <RadioCards
          label={t("settings.locale")}
          inRow
          options={(["fr", "en"] as const).map((id) => ({
            id,
            label: t(`settings.locale.${id}`),
            isDisabled: !may("settings:write"),
          }))}
          {...field}
        />
      )}
    </FormField>
    <p className="text-sm text-ink-2">
      {t("settings.zone", { zone: fmt.zoneName(zone, now()), currency: currencyName(currency) })}
    </p>
  </div>
);
