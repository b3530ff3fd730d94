import { X } from "lucide-react";
import { useLayoutEffect } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./button.tsx";
import type { DialogProps } from "./dialog.tsx";
import { t } from "./messages.ts";

/** What opened a dialog, or the first of several that follow each other. */
let opener: HTMLElement | undefined;
const LEAVING = 300;

/** Each dialog gives the focus back to where it came from; of one that came after another this is a dialog that is gone. */
function useWayBack(isOpen: boolean) {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const at = document.activeElement;
    if (at instanceof HTMLElement && at !== document.body && !at.closest(".scrim")) opener = at;
    return () => {
      setTimeout(() => document.activeElement === document.body && opener?.focus(), LEAVING);
    };
  }, [isOpen]);
}

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
  useWayBack(isOpen);
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
