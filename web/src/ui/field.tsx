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
  optional?: boolean;
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

export const FieldProblem = ({ error }: Pick<FieldProps, "error">) => (
  <FieldError className="err">
    {error && (
      <>
        <Icon of={TriangleAlert} size="s" />
        <span>{error}</span>
      </>
    )}
  </FieldError>
);
