import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label as AriaLabel } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

/** What every field takes. `error` is a whole sentence that says what is wrong, with an example. */
export type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  /** Written after the label; required is the rule and is not marked. */
  optional?: boolean | undefined;
  /** A small link at the right of the label. */
  aside?: ReactNode;
  isDisabled?: boolean;
};

export function FieldLabel({ label, optional, aside }: Pick<FieldProps, "label" | "optional" | "aside">) {
  const words = (
    <AriaLabel className="label">
      {label}
      {optional && <span className="optional"> ({t("ui.optional")})</span>}
    </AriaLabel>
  );
  return aside ? (
    <div className="label-row">
      {words}
      <span className="sm">{aside}</span>
    </div>
  ) : (
    words
  );
}

export const FieldHelp = ({ help }: Pick<FieldProps, "help">) =>
  help ? (
    <Text slot="description" className="help">
      {help}
    </Text>
  ) : null;

const Said = ({ error }: { error: string }) => (
  <>
    <Icon of={TriangleAlert} size="s" />
    <span>{error}</span>
  </>
);

export const FieldProblem = ({ error }: Pick<FieldProps, "error">) => (
  <FieldError className="err">{error && <Said error={error} />}</FieldError>
);

/** The same of what is no field of its own: several boxes, a list. */
export const GroupProblem = ({ error }: Pick<FieldProps, "error">) =>
  error ? (
    <div className="err" role="alert">
      <Said error={error} />
    </div>
  ) : null;

type PartsProps = Pick<FieldProps, "label" | "help" | "error" | "optional" | "aside"> & { children: ReactNode };
/** Inside a field: its label, what one types or chooses, then help and problem. */
export const FieldParts = ({ label, help, error, optional, aside, children }: PartsProps) => (
  <>
    <FieldLabel label={label} optional={optional} aside={aside} />
    {children}
    <FieldHelp help={help} />
    <FieldProblem error={error} />
  </>
);

/** What a field says (for `FieldParts`), and the rest, which is for the part of React Aria around it. */
export function splitField<P extends FieldProps>({ label, help, error, optional, aside, ...rest }: P) {
  const frame = { className: "field", isInvalid: Boolean(error), validationBehavior: "aria" as const };
  return { words: { label, help, error, optional, aside }, own: { ...rest, ...frame } };
}
