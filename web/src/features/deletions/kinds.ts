import type { Certificate } from "@jechemine/contract/destructions.ts";

/** Tables as people speak of what stands in them; all that is not named here are traces of how the rest was used. */
const KINDS = [
  { kind: "notes", tables: ["notes", "note_amendments"] },
  { kind: "messages", tables: ["messages", "message_drafts", "threads"] },
  { kind: "files", tables: ["documents"] },
  { kind: "health", tables: ["medical_profiles"] },
  { kind: "requests", tables: ["requests", "request_notes", "referrals"] },
  { kind: "alerts", tables: ["alerts", "alert_notes", "alert_texts"] },
  {
    kind: "contacts",
    tables: ["contact_points", "emergency_contacts", "call_backs", "contact_submissions", "contact_responses"],
  },
  {
    kind: "access",
    tables: ["credentials", "passkeys", "sign_ins", "second_factors", "trusted_devices", "push_subscriptions"],
  },
  { kind: "notices", tables: ["notifications", "deliveries", "digest_items"] },
  { kind: "consents", tables: ["consents", "service_agreements"] },
  { kind: "money", tables: ["receipts", "payments", "payment_methods", "coverages"] },
  { kind: "names", tables: ["persons"] },
] as const satisfies readonly { kind: string; tables: readonly string[] }[];
export type Kind = (typeof KINDS)[number]["kind"] | "traces";

/** How many of each kind, in the order in which people ask for them. */
export function kindsOf(counts: Certificate["counts"]): { kind: Kind; rows: number }[] {
  const sum = (tables: readonly string[]) =>
    counts.filter(({ table }) => tables.includes(table)).reduce((all, { rows }) => all + rows, 0);
  const named = KINDS.map(({ kind, tables }): { kind: Kind; rows: number } => ({ kind, rows: sum(tables) }));
  const all = counts.reduce((of, { rows }) => of + rows, 0);
  const traces = all - named.reduce((of, { rows }) => of + rows, 0);
  const rest: { kind: Kind; rows: number } = { kind: "traces", rows: traces };
  return [...named, rest].filter(({ rows }) => rows > 0);
}
