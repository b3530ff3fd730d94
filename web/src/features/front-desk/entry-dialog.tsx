import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary, type FormProblem } from "../../ui/form-error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";

type EntryDialogProps = {
  title: string;
  /** The act, in the button. */
  go: string;
  form: { problems: readonly FormProblem[]; refusals: number };
  busy: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** As soon as the dialog stands there, which may come later than this component: the cross would have it otherwise. */
const focusFirst = (lines: HTMLFormElement | null) => lines?.querySelector("input")?.focus();

/** A few lines noted at the counter: the first has the cursor, and the Enter key sends from any of them. */
export function EntryDialog({ title, go, form, busy, onSend, onClose, children }: EntryDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <Button kind="primary" type="submit" form="desk-entry" busy={busy}>
          {go}
        </Button>
      }
    >
      <form
        id="desk-entry"
        ref={focusFirst}
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
        noValidate
        className="fields"
      >
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        {children}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

type LineProps = {
  name: string;
  value: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
  error: string | undefined;
};
export const PhoneLine = ({ value = "", ...field }: LineProps) => (
  <TextField label={t("desk.phonenumber")} type="tel" autoComplete="off" value={value} {...field} />
);
/** Of logistics. */
export const WordsLine = ({ value = "", ...field }: LineProps) => (
  <TextField
    label={t("desk.words")}
    help={t("desk.words.help")}
    optional
    autoComplete="off"
    maxLength={200}
    value={value}
    {...field}
  />
);
