import type { ReactElement } from "react";
import { type Control, type FieldPath, type FieldPathValue, type FieldValues, useController } from "react-hook-form";

type Bound<Value> = {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur: () => void;
  error: string | undefined;
};
type FormFieldProps<T extends FieldValues, Name extends FieldPath<T>> = {
  control: Control<T>;
  name: Name;
  children: (field: Bound<FieldPathValue<T, Name>>) => ReactElement;
};

/** Ties a control of `ui/` to its place in the form: `<FormField control={form.control} name="email">{(field) => <TextField label=… {...field} />}</FormField>`. */
export function FormField<T extends FieldValues, Name extends FieldPath<T>>({
  control,
  name,
  children,
}: FormFieldProps<T, Name>) {
  const { field, fieldState } = useController({ control, name });
  return children({
    name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: fieldState.error?.message,
  });
}
