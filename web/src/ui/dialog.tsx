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

type ConfirmProps = Omit<DialogProps, "footer" | "wide" | "mustAnswer" | "role"> & {
  /** The act again, in the button. */
  action: string;
  cancel?: string;
  kind?: "primary" | "danger";
  onConfirm: () => void;
  busy?: boolean;
  busyLabel?: string;
};

/** Asks with the consequence in words. */
export function ConfirmDialog({
  action,
  cancel,
  kind = "primary",
  onConfirm,
  busy = false,
  busyLabel,
  ...rest
}: ConfirmProps) {
  return (
    <Dialog
      {...rest}
      role="alertdialog"
      footer={
        <>
          <Button onPress={rest.onClose}>{cancel ?? t("ui.cancel")}</Button>
          <Button kind={kind} onPress={onConfirm} busy={busy} {...(busyLabel && { busyLabel })}>
            {action}
          </Button>
        </>
      }
    />
  );
}
