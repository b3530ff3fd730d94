import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { t } from "./messages.ts";

/** Shown once. */
export function RecoveryDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    setCopied(true);
  };
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={onClose}
      title={t("accounts.recovery.title")}
      footer={
        <>
          <Button icon={Copy} onPress={() => void copy()}>
            {t(isCopied ? "accounts.recovery.copied" : "accounts.recovery.copy")}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t("accounts.recovery.done")}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t("accounts.recovery.text")}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-3 bg-sunken p-4">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
