import { may } from "../../api/boot.ts";
import { FormField } from "../../api/form-field.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import type { FormProps } from "./rule-fields.tsx";

const NAMES = ["name", "phone", "email", "address", "privacyOfficer"] as const;

/** How the practice is called and reached. */
export const Identity = ({ form, zone, currency }: FormProps & { zone: string; currency: string }) => (
  <Card title={t("settings.practice")}>
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
      <p className="text-sm text-ink-2">{t("settings.zone", { zone, currency })}</p>
    </div>
  </Card>
);
