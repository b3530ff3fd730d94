import { CallRefused } from "@jechemine/contract/client.ts";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import type { FormProblem } from "../ui/form-error-summary.tsx";
import { t } from "./messages.ts";
import { messageOf } from "./problems.ts";

type Issue = z.core.$ZodIssue;

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall) {
  if (origin === "string")
    return minimum === 1 ? t("api.field.required") : t("api.field.short", { minimum: Number(minimum) });
  if (origin === "array" || origin === "set")
    return minimum === 1 ? t("api.field.required") : t("api.field.few", { minimum: Number(minimum) });
  return t("api.field.low", { minimum: Number(minimum) });
}
function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig) {
  if (origin === "string") return t("api.field.long", { maximum: Number(maximum) });
  if (origin === "array" || origin === "set") return t("api.field.many", { maximum: Number(maximum) });
  return t("api.field.high", { maximum: Number(maximum) });
}

/** The contract's rule in words. A field that knows better says so itself (`say` of `useContractForm`). */
export function sayIssue(issue: Issue): string {
  if (issue.code === "too_small") return tooSmall(issue);
  if (issue.code === "too_big") return tooBig(issue);
  if (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union")
    return t("api.field.required");
  if (issue.code === "invalid_format" && issue.format === "email") return t("api.field.email");
  return t("api.field.format");
}

type Say<T extends FieldValues> = Partial<Record<Path<T>, string>>;
type Options<T extends FieldValues> = {
  defaults: DefaultValues<T>;
  /** What to say at a field, instead of the general words. */
  say?: Say<T>;
};

/** Empty text is no answer: optional fields leave, required ones are asked for. */
const withoutBlanks = (value: unknown): unknown => {
  if (value === "" || value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutBlanks(part)]));
};

const resolve =
  <T extends FieldValues>(schema: z.ZodType<T, FieldValues>, say: Say<T>): Resolver<T> =>
  (values) => {
    const parsed = schema.safeParse(withoutBlanks(values));
    if (parsed.success) return { values: parsed.data, errors: {} };
    const words: Partial<Record<string, string>> = say;
    const errors: FieldErrors<T> = {};
    for (const issue of parsed.error.issues) {
      const name = issue.path.join(".");
      place(errors, issue.path.map(String), { type: issue.code, message: words[name] ?? sayIssue(issue) });
    }
    return { values: {}, errors };
  };

/** Puts an error at its path; the first one of a field stays. */
function place(errors: object, [head = "root", ...rest]: string[], error: { type: string; message: string }) {
  const there: unknown = Reflect.get(errors, head);
  if (rest.length > 0) {
    const inner = typeof there === "object" && there !== null ? there : {};
    place(inner, rest, error);
    Reflect.set(errors, head, inner);
  } else if (there === undefined) Reflect.set(errors, head, error);
}

const leaves = (errors: object, path: string[] = []): FormProblem[] =>
  Object.entries(errors).flatMap(([name, value]): FormProblem[] => {
    if (typeof value !== "object" || value === null || name === "ref") return [];
    if (typeof value.message === "string") {
      return name === "root"
        ? [{ message: value.message }]
        : [{ name: [...path, name].join("."), message: value.message }];
    }
    return leaves(value, [...path, name]);
  });

export type ContractForm<T extends FieldValues> = UseFormReturn<T> & {
  /** All that is wrong, for `FormErrorSummary`, with how many times the form was refused. */
  problems: FormProblem[];
  refusals: number;
  /** Puts what the server refused at its fields; the rest above the form. */
  refuse: (error: unknown) => void;
};

/** A form that follows the schema of its endpoint: checked when sent, again as one corrects, and by the server. */
export function useContractForm<T extends FieldValues>(
  schema: z.ZodType<T, FieldValues>,
  { defaults, say = {} }: Options<T>,
): ContractForm<T> {
  const form = useForm<T>({ resolver: resolve(schema, say), defaultValues: defaults, shouldFocusError: false });
  const refuse = (error: unknown) => {
    const errors = error instanceof CallRefused ? (error.failure.errors ?? []) : [];
    const known = errors.filter(({ path }) => path in form.getValues() || path.includes("."));
    for (const { path, message } of known) {
      const name = path.replace(/^body\./, "") as Path<T>; // cast: the server names the fields of the same schema
      form.setError(name, { type: "server", message });
    }
    if (known.length === 0) form.setError("root", { type: "server", message: messageOf(error) });
  };
  const { errors, submitCount } = form.formState;
  return { ...form, problems: leaves(errors), refusals: submitCount, refuse };
}
