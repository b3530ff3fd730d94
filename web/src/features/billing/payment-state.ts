import type { PaymentState, PortalPayment } from "@jechemine/contract/payments.ts";
import { CircleCheck, CircleX, Clock, type LucideIcon, RefreshCw, ShieldAlert, Undo2 } from "lucide-react";
import type { Tone } from "../../ui/marks.tsx";
import { nextLook } from "./pay-choice.ts";

type Look = { tone: Tone; icon: LucideIcon };
export const LOOKS: Readonly<Record<PaymentState, Look>> = {
  pending: { tone: "info", icon: RefreshCw },
  requires_action: { tone: "warn", icon: ShieldAlert },
  processing: { tone: "info", icon: RefreshCw },
  settled: { tone: "ok", icon: CircleCheck },
  failed: { tone: "bad", icon: CircleX },
  returned: { tone: "bad", icon: Undo2 },
  review: { tone: "info", icon: Clock },
};

const DAYS_LONG: readonly PaymentState[] = ["processing", "review"];
const SOON: readonly PaymentState[] = ["pending", "requires_action"];

/** When to ask again about a payment that was opened `waitedMs` ago; false once it is over. */
export function askAgainIn({ status }: Pick<PortalPayment, "status">, waitedMs: number): number | false {
  if (SOON.includes(status)) return nextLook(waitedMs);
  return DAYS_LONG.includes(status) ? 60_000 : false;
}
