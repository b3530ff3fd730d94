import { LogOut, Phone } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { CRISIS_LINES, YOUNG_LINES } from "./crisis-lines.ts";
import { t } from "./messages.ts";
import { leave } from "./quick-exit.ts";

const Lines = ({ lines }: { lines: typeof CRISIS_LINES }) => (
  <div className="lines lines--1">
    {lines.map(({ number, href, says }) => (
      <a key={href} className="line" href={href}>
        <b>{number}</b>
        <span>{t(`app.crisis.${says}`)}</span>
      </a>
    ))}
  </div>
);

/** One press away on every page, also without signing in. */
export function CrisisHelp() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="crisis" onPress={() => setOpen(true)} aria-label={t("app.crisis")}>
        <Icon of={Phone} size="s" />
        <span className="only-wide">{t("app.crisis")}</span>
        <span className="only-phone">{t("app.crisis.short")}</span>
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t("app.crisis.title")}>
        <p className="muted mb-4">{t("app.crisis.lead")}</p>
        <Lines lines={CRISIS_LINES} />
        <h3 className="mt-5 mb-2 text-md">{t("app.crisis.young")}</h3>
        <Lines lines={YOUNG_LINES} />
      </Dialog>
    </>
  );
}

export const QuickExit = () => (
  <button type="button" className="exit" onClick={leave} title={t("app.exit.help")} aria-label={t("app.exit")}>
    <Icon of={LogOut} size="s" />
    <span className="only-wide">{t("app.exit")}</span>
    <span className="only-phone">{t("app.exit.short")}</span>
  </button>
);
