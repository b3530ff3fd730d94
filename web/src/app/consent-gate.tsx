import { appPaths } from "@jechemine/contract/paths.ts";
import { useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { boot } from "../api/boot.ts";
import { loadTexts } from "../i18n/catalogue.ts";
import { Skeleton } from "../ui/states.tsx";

const GatePage = lazy(async () => {
  const [page] = await Promise.all([import("../features/consents/gate-page.tsx"), loadTexts("consents")]);
  return page;
});
const LATER = "jc:consents-later";
const keys = boot.due.map(({ key }) => key).join();
const isMandatory = boot.due.some(({ mandatory }) => mandatory);

/** Whoever does not agree may still see what they agreed to, take their data away and leave. */
const OPEN: readonly string[] = [
  appPaths.portalConsents,
  appPaths.portalData,
  appPaths.portalLeave,
  appPaths.workspaceConsents,
  appPaths.workspaceAccount,
];

/** A text that changed is read before the app goes on. What is not mandatory may wait until the tab is closed. */
export function ConsentGate({ children }: { children: ReactNode }) {
  const [isLater, setLater] = useState(() => sessionStorage.getItem(LATER) === keys);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (boot.due.length === 0 || (isLater && !isMandatory) || OPEN.includes(path)) return children;
  const later = () => {
    sessionStorage.setItem(LATER, keys);
    setLater(true);
  };
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <GatePage onLater={later} />
    </Suspense>
  );
}
