import { lazy, Suspense } from "react";
import { useSession } from "../api/session.ts";
import { loadTexts } from "../i18n/catalogue.ts";

const Screen = lazy(async () => {
  const [chunk] = await Promise.all([import("../features/accounts/lock-dialog.tsx"), loadTexts("accounts")]);
  return chunk;
});

/** A work place that stood still asks who is there; the page stays below, unseen. Fetched when it is needed. */
export function LockScreen() {
  const session = useSession();
  if (session !== "locked") return null;
  return (
    <Suspense fallback={<div className="curtain" />}>
      <Screen />
    </Suspense>
  );
}
