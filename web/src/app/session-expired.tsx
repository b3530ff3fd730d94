import { lazy, Suspense } from "react";
import { useSession } from "../api/session.ts";

const ExpiredDialog = lazy(() => import("./session-expired-dialog.tsx"));

/** Fetched when a sign-in ends, not before. */
export const SessionExpired = () =>
  useSession() === "expired" ? (
    <Suspense fallback={<div className="scrim" />}>
      <ExpiredDialog />
    </Suspense>
  ) : null;
