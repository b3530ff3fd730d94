import { LogOut, Phone, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { onHelp } from "../api/help.ts";
import { IconButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { t as ui } from "../ui/messages.ts";
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

/** One press away on every page, also without signing in. The platform's own dialog: nothing has to be fetched first. */
export function CrisisHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [sent, setSent] = useState<"told" | "alone">();
  const close = () => dialog.current?.close();
  useEffect(
    () =>
      onHelp(({ nobodyOnCall }) => {
        setSent(nobodyOnCall ? "alone" : "told");
        if (!dialog.current?.open) dialog.current?.showModal();
      }),
    [],
  );
  return (
    <>
      <button
        type="button"
        className="crisis"
        aria-label={t("app.crisis")}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon of={Phone} size="s" />
        <span className="only-wide">{t("app.crisis")}</span>
        <span className="only-phone">{t("app.crisis.short")}</span>
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press on the ground closes; Escape and the cross do it by keyboard */}
      <dialog
        className="dialog"
        ref={dialog}
        aria-labelledby={title}
        onClick={(event) => event.target === dialog.current && close()}
        onClose={() => setSent(undefined)}
      >
        <div className="dialog__h">
          <h2 id={title}>{t("app.crisis.title")}</h2>
          <IconButton icon={X} size="sm" label={ui("ui.close")} onPress={close} />
        </div>
        <div className="dialog__b">
          {sent && <p className="mb-3">{t(`app.crisis.${sent}`)}</p>}
          <p className="muted mb-4">{t("app.crisis.lead")}</p>
          <Lines lines={CRISIS_LINES} />
          <h3 className="mt-5 mb-2 text-md">{t("app.crisis.young")}</h3>
          <Lines lines={YOUNG_LINES} />
        </div>
      </dialog>
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
