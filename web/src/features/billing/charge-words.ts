import type { ChargeStatus, PortalCharge } from "@jechemine/contract/billing.ts";
import { Check, CircleSlash, Clock, type LucideIcon, MinusCircle, Undo2 } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import type { Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";
import { spanOf } from "./owed.ts";
import { sayDollars } from "./wire.ts";

const zone = boot.practice.zone;

/** What was charged: the service, or the administrative fee that stands for it. */
export function sayCharge({ kind, description }: Pick<PortalCharge, "kind" | "description">): string {
  const what = description[locale];
  return kind === "session" || kind === "other" ? what : t(`billing.kind.${kind}`, { what });
}

/** « 50 min, avec Marie-Ève Lacasse »; for whom, when it is somebody else. */
export function sayDetail({ minutes, professional, client }: PortalCharge): string {
  const parts = [
    ...(minutes > 0 ? [fmt.minutes(minutes)] : []),
    t("billing.with", { name: professional.name }),
    ...(client.id === boot.account?.personId ? [] : [t("billing.for", { name: client.name })]),
  ];
  return parts.join(", ");
}

const sayDay = (at: string) => fmt.day(localDay(at, zone), { day: "numeric", month: "long" });

/** What all that is open is for, in a line. */
export function sayOpen(open: readonly PortalCharge[]): string {
  const [only, ...more] = open;
  const span = spanOf(open);
  if (!only || !span) return "";
  if (more.length > 0) {
    const days = { from: sayDay(span.from), to: sayDay(span.to) };
    const count = open.length;
    return days.from === days.to
      ? t("billing.owed.sameDay", { count, from: days.from })
      : t("billing.owed.several", { count, ...days });
  }
  return t("billing.owed.one", {
    what: sayCharge(only),
    day: fmt.date(only.date, zone),
    name: only.professional.name,
  });
}

export const CHARGE_LOOKS: Readonly<Record<ChargeStatus, { tone: Tone; icon: LucideIcon }>> = {
  due: { tone: "warn", icon: Clock },
  partly_paid: { tone: "warn", icon: Clock },
  paid: { tone: "ok", icon: Check },
  refunded: { tone: "plain", icon: Undo2 },
  written_off: { tone: "plain", icon: MinusCircle },
  voided: { tone: "plain", icon: CircleSlash },
};

/** What is left of a charge that is paid in part, or what of one was given back; nothing otherwise. */
export function sayRest({ status, remaining, refunded, currency }: PortalCharge): string | undefined {
  if (status === "partly_paid") return t("billing.rest", { amount: sayDollars(remaining, currency) });
  return status === "paid" && refunded > 0
    ? t("billing.refunded", { amount: sayDollars(refunded, currency) })
    : undefined;
}
