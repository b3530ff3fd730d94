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

/** A text that changed is read before the app goes on. What is not mandatory may wait until the tab is closed. */
export function ConsentGate({ children }: { children: ReactNode }) {
  const [isLater, setLater] = useState(() => sessionStorage.getItem(LATER) === keys);
  if (boot.due.length === 0 || (isLater && !isMandatory)) return children;
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
