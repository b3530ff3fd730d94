import { Eye, EyeOff, type LucideIcon } from "lucide-react";
import { type HTMLInputAutoCompleteAttribute, type Ref, useState } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { IconButton } from "./button.tsx";
import { FieldParts, type FieldProps, splitField } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

type TextProps = FieldProps & {
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "email" | "tel" | "numeric" | "decimal" | "search";
  maxLength?: number;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};
type LineProps = TextProps & { type?: "text" | "email" | "tel" | "search"; icon?: LucideIcon; short?: boolean };

/** One line of text. */
export function TextField({ icon, short, placeholder, inputRef, ...rest }: LineProps) {
  const { words, own } = splitField(rest);
  const input = (
    <Input
      className={short ? "input input--short" : "input"}
      {...(inputRef && { ref: inputRef })}
      {...(placeholder && { placeholder })}
    />
  );
  return (
    <AriaTextField {...own}>
      <FieldParts {...words}>
        {icon ? (
          <div className="withicon">
            <Icon of={icon} />
            {input}
          </div>
        ) : (
          input
        )}
      </FieldParts>
    </AriaTextField>
  );
}

type AreaProps = Omit<TextProps, "inputRef"> & { rows?: number; inputRef?: Ref<HTMLTextAreaElement> };

/** Several lines; grows with what is written. With `maxLength` it counts what is left near the end. */
export function TextArea({ rows = 4, placeholder, inputRef, ...rest }: AreaProps) {
  const { words, own } = splitField(rest);
  const { maxLength, value = "" } = own;
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  return (
    <AriaTextField {...own}>
      <FieldParts {...words}>
        <AriaTextArea
          className="input"
          rows={rows}
          {...(inputRef && { ref: inputRef })}
          {...(placeholder && { placeholder })}
        />
        {left !== undefined && maxLength !== undefined && left < maxLength / 5 && (
          <span className="counter" aria-hidden="true">
            {left}
          </span>
        )}
      </FieldParts>
    </AriaTextField>
  );
}

/** A password, shown on demand. */
export function PasswordField({ placeholder, inputRef, ...rest }: TextProps) {
  const [shown, setShown] = useState(false);
  const { words, own } = splitField(rest);
  return (
    <AriaTextField {...own} type={shown ? "text" : "password"}>
      <FieldParts {...words}>
        <div className="withicon">
          <Input
            className="input"
            spellCheck="false"
            autoCapitalize="none"
            {...(inputRef && { ref: inputRef })}
            {...(placeholder && { placeholder })}
          />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? "ui.password.hide" : "ui.password.show")}
            onPress={() => setShown(!shown)}
          />
        </div>
      </FieldParts>
    </AriaTextField>
  );
}
