import type { Closing, DaySession, FeeReason, SessionPhase } from "@jechemine/contract/sessions.ts";
import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

type Timed = Pick<DaySession, "phase" | "state" | "startsAt" | "endsAt">;
/** The phase as it is now: the page stays open while time goes on. */
export function phaseAt({ phase, state, startsAt, endsAt }: Timed, now: number): SessionPhase {
  if (state !== "scheduled") return phase;
  if (now < Date.parse(startsAt)) return "to_come";
  return now < Date.parse(endsAt) ? "now" : "to_close";
}

type Fee = { fee: { amountCents: number; currency: string }; because: FeeReason };
/** What it costs and why, in one sentence. */
export const sayFee = ({ fee, because }: Fee, signedAt: string | null): string =>
  t(`sessions.because.${because}`, {
    fee: fmt.money(fee),
    day: signedAt ? fmt.longDate(signedAt, boot.practice.zone) : "",
  });

/** The sum over all clients of a session. */
export const totalOf = (clients: readonly Pick<Fee, "fee">[], currency: string): Fee["fee"] => ({
  amountCents: clients.reduce((sum, { fee }) => sum + fee.amountCents, 0),
  currency,
});
/** `120,00 $ facturés`, `sans frais`. */
export function sayCharged({ clients }: Pick<Closing, "clients">, currency: string): string {
  const total = totalOf(clients, currency);
  return total.amountCents > 0 ? t("sessions.charged", { fee: fmt.money(total) }) : t("sessions.free");
}
