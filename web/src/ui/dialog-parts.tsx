import { X } from "lucide-react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./button.tsx";
import type { DialogProps } from "./dialog.tsx";
import { t } from "./messages.ts";

/** Over the page; on phones a sheet from below. */
export default function DialogParts({
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
