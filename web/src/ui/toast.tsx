import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button, IconButton } from "./button.tsx";
import { t } from "./messages.ts";

type Said = {
  /** The fact, in a sentence. */
  text: string;
  /** Takes it back; offered for some seconds. */
  onUndo?: () => void;
  /** Called when the seconds are over and nothing was undone: the moment to write what was only shown. */
  onGone?: () => void;
  seconds?: number;
};
type Shown = Said & { id: number };

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();

function show(next: readonly Shown[]) {
  shown = next;
  for (const listener of listeners) listener();
}
const drop = (id: number) => show(shown.filter((toast) => toast.id !== id));

/** Says a fact at the foot of the page; with `onUndo` it can be taken back. Three at most are on screen. */
export function toast(said: Said) {
  last += 1;
  const next = [...shown, { ...said, id: last }];
  for (const gone of next.slice(0, -3)) gone.onGone?.();
  show(next.slice(-3));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The place where toasts appear; once per page. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((each) => (
        <OneToast key={each.id} toast={each} />
      ))}
    </div>
  );
}

function OneToast({ toast: { id, text, onUndo, onGone, seconds = onUndo ? 8 : 6 } }: { toast: Shown }) {
  const [left, setLeft] = useState(seconds);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => {
      if (left > 1) return setLeft(left - 1);
      onGone?.();
      return drop(id);
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, isHeld, id, onGone]);
  const undo = () => {
    onUndo?.();
    drop(id);
  };
  const dismiss = () => {
    onGone?.();
    drop(id);
  };
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {onUndo ? (
        <Button size="sm" onPress={undo}>
          <span aria-live="off">{t("ui.undo", { seconds: left })}</span>
        </Button>
      ) : (
        <IconButton size="sm" icon={X} label={t("ui.dismiss")} onPress={dismiss} />
      )}
    </div>
  );
}
