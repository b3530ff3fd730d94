import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { MenuAction } from "./menu.tsx";
import { takeFocus } from "./use-open-at-first.ts";

const Menu = lazy(async () => ({ default: (await import("./menu.tsx")).Menu }));

type LazyMenuProps = {
  label: string;
  actions: readonly MenuAction[];
  className?: string;
  current?: boolean;
  children: ReactNode;
};

/** A menu of the shell: its button stands at once, what is behind it is fetched at the first press. */
export function LazyMenu({ label, actions, className = "", current, children }: LazyMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const look = { className, ...(current && { "aria-current": "page" as const }) };
  const waiting = (
    <Button {...look} aria-haspopup="menu" {...(isWanted && { ref: takeFocus })} onPress={() => setWanted(true)}>
      {children}
    </Button>
  );
  if (!isWanted) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Menu
        label={label}
        actions={actions}
        isOpenAtFirst
        trigger={
          <Button {...look} ref={takeFocus}>
            {children}
          </Button>
        }
      />
    </Suspense>
  );
}
