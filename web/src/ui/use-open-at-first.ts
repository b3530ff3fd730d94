import { useEffect, useState } from "react";

/** The button that takes the place of one that was pressed takes its focus too. */
export const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** Opens once its button stands there with the focus: what closes gives it back to who had it when it opened. */
export function useOpenAtFirst(isOpenAtFirst: boolean) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpenAtFirst) return undefined;
    const soon = requestAnimationFrame(() => setOpen(true));
    return () => cancelAnimationFrame(soon);
  }, [isOpenAtFirst]);
  return { isOpen, onOpenChange: setOpen };
}
