import { locale } from "../../i18n/language.ts";
import type { Problem } from "./problems.ts";
import { t } from "./stepper.messages.ts";
import { inSentence } from "./words.ts";

/** The label of the field, where "Write it here" alone would not say what. */
function labelOf(field: string): string | undefined {
  if (field.endsWith("first-name")) return t("requests.field.first");
  if (field.endsWith("last-name")) return t("requests.field.last");
  if (field.endsWith("email")) return t("requests.field.email");
  if (field.endsWith("phone")) return t("requests.field.phone");
  if (field === "referral-profession") return t("requests.referral.profession");
  if (field === "referral-hears") return t("requests.referral.hears.short");
  if (field.endsWith("authority")) return t("requests.guardian.authority");
  if (field.endsWith("court")) return t("requests.guardian.court.short");
  return undefined;
}

/** At the field itself. */
export const sayProblem = ({ code, message }: Problem) => message ?? t(`requests.problem.${code}`);

/** In the summary, away from the field. */
export function sayProblemOf(problem: Problem) {
  const label = problem.code === "needed" || problem.code === "choose" ? labelOf(problem.field) : undefined;
  return label
    ? t("requests.problem.at", { label, problem: inSentence(sayProblem(problem), locale) })
    : sayProblem(problem);
}
