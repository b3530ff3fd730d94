import { ORDER_LIST } from "@jechemine/contract/code-lists.ts";
import type { Profile, SaveProfile } from "@jechemine/contract/people.ts";
import { TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { locale } from "../../i18n/language.ts";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";

type FormProps = { form: ContractForm<SaveProfile> };

/** Whether, and how many. */
export const IntakeCard = ({ form }: FormProps) => (
  <Card title={t("profile.new")}>
    <div className="fields">
      <FormField control={form.control} name="acceptsNew">
        {({ value, onChange }) => (
          <Switch isSelected={value} onChange={onChange}>
            {t("profile.acceptsNew")}
          </Switch>
        )}
      </FormField>
      <FormField control={form.control} name="acceptsUrgent">
        {({ value, onChange }) => (
          <Switch isSelected={value} onChange={onChange} help={t("profile.acceptsUrgent.help")}>
            {t("profile.acceptsUrgent")}
          </Switch>
        )}
      </FormField>
      <FormField control={form.control} name="weeklyCapacity">
        {({ value, onChange, error }) => (
          <NumberField
            label={t("profile.capacity")}
            value={value}
            onChange={(next) => onChange(next ?? 0)}
            minValue={0}
            maxValue={80}
            error={error}
          />
        )}
      </FormField>
    </div>
  </Card>
);

export const BiographyCard = ({ form }: FormProps) => (
  <Card title={t("profile.biography")}>
    <div className="fields">
      {(["fr", "en"] as const).map((language) => (
        <FormField key={language} control={form.control} name={`biography.${language}`}>
          {({ value, ...field }) => (
            <TextArea label={t(`profile.biography.${language}`)} optional rows={6} value={value ?? ""} {...field} />
          )}
        </FormField>
      ))}
    </div>
  </Card>
);

/** Read here, changed by the practice: what is on the receipts is verified. */
export const LicencesCard = ({ licences }: Pick<Profile, "licences">) => (
  <Card title={t("profile.licences")}>
    <ul className="grid gap-3">
      {licences.map(({ order, title, number, verified, validUntil }) => (
        <li key={`${order}${number}`} className="flex items-start justify-between gap-3 text-sm">
          <span>
            {t("profile.licence", { title: TITLE_LABELS[title][locale], order: ORDER_LIST[order].short, number })}
            {validUntil && (
              <span className="block text-xs text-ink-3">
                {t("profile.until", { date: fmt.day(validUntil, { day: "numeric", month: "long", year: "numeric" }) })}
              </span>
            )}
          </span>
          <Badge tone={verified ? "ok" : "warn"}>{t(verified ? "profile.verified" : "profile.unverified")}</Badge>
        </li>
      ))}
    </ul>
  </Card>
);
