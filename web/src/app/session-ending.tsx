import { lazy, Suspense, useState } from "react";
import { useSession } from "../api/session.ts";
import { useWatch } from "./watch.ts";

const EndingDialog = lazy(() => import("./session-ending-dialog.tsx"));

/** Says in time that the sign-in ends or the work place locks; the page stays as it is. Fetched when it is needed. */
export function SessionEnding() {
  const { ending, stay } = useWatch();
  const session = useSession();
  const [later, putOff] = useState<string>();
  if (!ending || ending.at === later || session !== "ok") return null;
  return (
    <Suspense fallback={null}>
      <EndingDialog ending={ending} onStay={stay} onLater={() => putOff(ending.at)} />
    </Suspense>
  );
}
