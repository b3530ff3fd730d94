import { centsOf } from "@jechemine/contract/endpoint.ts";
import { fmt } from "../../ui/fmt.ts";

/** What `/portal/billing` says in decimal dollars, as people read it. */
export const sayDollars = (amount: number, currency: string) => fmt.money({ amountCents: centsOf(amount), currency });

/** « novembre 2026 » for `2026-11`. */
export const sayMonth = (month: string) => fmt.day(`${month}-15`, { month: "long", year: "numeric" });
