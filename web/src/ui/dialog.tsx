import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button, IconButton } from "./button.tsx";
import { t } from "./messages.ts";

type DialogProps = {
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

/** Over the page; on phones a sheet from below. */
export function Dialog({
  isOpen,
  onClose,
  title,
  footer,
  wide,
  mustAnswer = false,
  role = "dialog",
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className={wide ? "dialog dialog--wide" : "dialog"}>
        <AriaDialog role={role}>
          <div className="dialog__h">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton icon={X} label={t("ui.close")} onPress={onClose} size="sm" />}
          </div>
          <div className="dialog__b">{children}</div>
          {footer && <div className="dialog__f">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
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
