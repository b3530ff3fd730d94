import { may } from "../../api/boot.ts";
import { FormField } from "../../api/form-field.tsx";
import { RadioCards, Switch } from "../../ui/choices.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { t } from "./messages.ts";
import type { FormProps } from "./rule-fields.tsx";

export const FirstMissed = ({ form }: FormProps) => (
  <FormField control={form.control} name="rules.waiveFirstMissed">
    {({ value, onChange }) => (
      <Switch
        help={t("settings.rule.waiveFirstMissed.help")}
        isSelected={value ?? true}
        onChange={onChange}
        isDisabled={!may("settings:write")}
      >
        {t("settings.rule.waiveFirstMissed")}
      </Switch>
    )}
  </FormField>
);

/** Two fields side by side, one help. */
export const Quiet = ({ form }: FormProps) => (
  <div>
    <div className="flex flex-wrap gap-4">
      {(["quietFrom", "quietUntil"] as const).map((name) => (
        <FormField key={name} control={form.control} name={`rules.${name}`}>
          {({ value, onChange, error }) => (
            <TimeField
              name={`rules.${name}`}
              label={t(`settings.rule.${name}`)}
              value={value ?? null}
              onChange={(next) => onChange(next ?? undefined)}
              error={error}
              isDisabled={!may("settings:write")}
            />
          )}
        </FormField>
      ))}
    </div>
    <p className="help mt-2">{t("settings.help.quiet")}</p>
  </div>
);

export const GuardianConsent = ({ form }: FormProps) => (
  <FormField control={form.control} name="rules.guardianConsent">
    {({ value, ...field }) => (
      <RadioCards
        {...field}
        value={value ?? null}
        label={t("settings.rule.guardianConsent")}
        help={t("settings.help.guardianConsent")}
        options={(["all", "one"] as const).map((id) => ({
          id,
          label: t(`settings.guardianConsent.${id}`),
          isDisabled: !may("settings:write"),
        }))}
      />
    )}
  </FormField>
);
