import { may } from "../../api/boot.ts";
import { FormField } from "../../api/form-field.tsx";
import { HoursField, MOST_STRETCHES, sayOrder as sayOrderOfOne } from "../../ui/hours-field.tsx";
import { t } from "./messages.ts";
import type { FormProps } from "./rule-fields.tsx";

/** What is wrong with a stretch that ends before it begins, for the summary of the form. */
export const sayOrder = () =>
  Object.fromEntries(
    Array.from({ length: MOST_STRETCHES }, (_, at) => [`rules.answerHours.${at}.until`, sayOrderOfOne()]),
  );

/** When the practice answers: deadlines stand still outside of these hours. */
export const AnswerHours = ({ form }: FormProps) => (
  <FormField control={form.control} name="rules.answerHours">
    {({ value = [], onChange, error }) => (
      <>
        <p className="text-sm text-ink-2">{t("settings.hours.help")}</p>
        <HoursField
          name="rules.answerHours"
          value={value}
          onChange={onChange}
          error={error}
          isDisabled={!may("settings:write")}
        />
      </>
    )}
  </FormField>
);
