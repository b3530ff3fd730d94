import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button } from "./button.tsx";
import { t } from "./messages.ts";

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** The act, not the object: "Cancel the session". */
  title: ReactNode;
  /** Buttons: cancel left, the act right; on phones the act comes first. */
  footer?: ReactNode;
  wide?: boolean;
  /** For what must be answered: no press outside, no Escape, no cross. */
  mustAnswer?: boolean;
  role?: "dialog" | "alertdialog";
  children: ReactNode;
};

// Overlays weigh 35 KB: they come once the page stands still, or with the first dialog.
const parts = () => import("./dialog-parts.tsx");
const Parts = lazy(parts);
setTimeout(() => void parts().catch(() => undefined), 3_000);

/** Over the page; on phones a sheet from below. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null; // afterwards it stays, to leave as it came
  return (
    <Suspense fallback={<div className="scrim" />}>
      <Parts {...props} />
    </Suspense>
  );
}

type ActProps = Omit<DialogProps, "footer" | "mustAnswer" | "isOpen"> & {
  isOpen?: boolean;
  /** The act again, in the button. */
  action: string;
  /** The way out in words, where "Cancel" would be taken for the act. */
  cancel?: string | undefined;
  kind?: "primary" | "danger";
  onAct: () => void;
  busy?: boolean;
  busyLabel?: string | undefined;
  isDisabled?: boolean;
};

/** One act and the way out of it. */
export function ActDialog({ action, cancel, kind = "primary", onAct, busy, busyLabel, isDisabled, ...rest }: ActProps) {
  return (
    <Dialog
      isOpen
      {...rest}
      footer={
        <>
          <Button onPress={rest.onClose}>{cancel ?? t("ui.cancel")}</Button>
          <Button
            kind={kind}
            onPress={onAct}
            busy={busy ?? false}
            isDisabled={isDisabled ?? false}
            {...(busyLabel && { busyLabel })}
          >
            {action}
          </Button>
        </>
      }
    />
  );
}

type ConfirmProps = Omit<ActProps, "role" | "wide" | "onAct"> & { onConfirm: () => void };
/** Asks with the consequence in words. */
export const ConfirmDialog = ({ onConfirm, ...rest }: ConfirmProps) => (
  <ActDialog {...rest} role="alertdialog" onAct={onConfirm} />
);
