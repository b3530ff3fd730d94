import { lazy, Suspense } from "react";
import { boot } from "../api/boot.ts";

const Clock = lazy(() => import("./clock.tsx"));

/** The demonstration's clock, at its height while it comes; nothing elsewhere. */
export const ClockBar = () =>
  boot.demo ? (
    <Suspense fallback={<div className="clockbar" />}>
      <Clock />
    </Suspense>
  ) : null;
