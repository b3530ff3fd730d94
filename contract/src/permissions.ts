/** What a sign-in may be allowed to do. An endpoint declares one of these; a verb checks it again; default is refusal. */
export const PERMISSIONS = [
  "account:read",
  "account:write",
  /** Of clients: close one's account, wish to be deleted. */
  "account:close",
  /** Of clients: what they tell about their health; `read` of those who treat them too. */
  "medical:read",
  "medical:write",
  "notifications:read",
  "notifications:write",
  "requests:read",
  "requests:write",
  "proposals:read",
  "proposals:write",
  "pool:read",
  "pool:write",
  "appointments:read",
  "appointments:write",
  "availability:read",
  "availability:write",
  "profile:read",
  "profile:write",
  "application:read",
  "application:write",
  "queue:read",
  "queue:write",
  "people:read",
  "people:write",
  "people:correct",
  "staff:write",
  "settings:read",
  "settings:write",
  "audit:read",
  "deliveries:read",
  "deliveries:write",
  "clients:read",
  "notes:read",
  "notes:write",
  "sessions:write",
  "away:write",
  "billing:read",
  "billing:write",
  "money:read",
  "money:take",
  "money:write",
  "ledger:read",
  "contact:read",
  "contact:write",
  "messages:read",
  "messages:write",
  /** Alerts that one must answer; `watch`: that one waits, and nothing else. */
  "alerts:read",
  "alerts:write",
  "alerts:watch",
  "roster:read",
  "roster:write",
  "guardianships:read",
  "guardianships:write",
  /** The front desk's day. */
  "day:read",
  "day:write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Kind of account. Kinds and staff permissions come from the database, never from a request body. */
export const ACCOUNT_KINDS = ["client", "professional", "staff"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What a member of staff was given. `intake` is a licensed person; nobody here sees clinical content without a clinical role. */
export const STAFF_PERMISSIONS = [
  "owner",
  "platform",
  "front_desk",
  "intake",
  "support",
  "content",
  "billing",
] as const;
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number];

const EVERYBODY = ["account:read", "account:write", "notifications:read", "notifications:write"] as const;

/** Before a professional's licence is approved: their own account and application, nothing else. */
export const APPLICANT: readonly Permission[] = [...EVERYBODY, "application:read", "application:write"];

const OF_KIND: Readonly<Record<AccountKind, readonly Permission[]>> = {
  client: [
    ...EVERYBODY,
    "account:close",
    "medical:read",
    "medical:write",
    "requests:read",
    "requests:write",
    "appointments:read",
    "appointments:write",
    "billing:read",
    "billing:write",
    "messages:read",
    "messages:write",
  ],
  professional: [
    ...APPLICANT,
    "proposals:read",
    "proposals:write",
    "pool:read",
    "pool:write",
    "appointments:read",
    "appointments:write",
    "availability:read",
    "availability:write",
    "profile:read",
    "profile:write",
    "clients:read",
    "medical:read",
    "notes:read",
    "notes:write",
    "sessions:write",
    "away:write",
    "messages:read",
    "messages:write",
    "roster:read",
    "alerts:read",
    "alerts:write",
  ],
  staff: EVERYBODY,
};

const OF_STAFF: Readonly<Record<StaffPermission, readonly Permission[]>> = {
  owner: [
    "people:read",
    "people:write",
    "people:correct",
    "staff:write",
    "settings:read",
    "settings:write",
    "audit:read",
    "deliveries:read",
    "deliveries:write",
    "money:read",
    "ledger:read",
    "contact:read",
    "contact:write",
    "roster:read",
    "roster:write",
    "guardianships:read",
    "guardianships:write",
    "away:write",
    "alerts:watch",
  ],
  platform: ["settings:read", "audit:read", "deliveries:read", "deliveries:write"],
  front_desk: [
    "day:read",
    "day:write",
    "people:read",
    "people:correct",
    "appointments:read",
    "appointments:write",
    "availability:read",
    "away:write",
    "money:read",
    "money:take",
    "roster:read",
  ],
  intake: [
    "queue:read",
    "queue:write",
    "people:read",
    "people:correct",
    "appointments:read",
    "appointments:write",
    "availability:read",
    "roster:read",
    "roster:write",
    "guardianships:read",
    "guardianships:write",
    "alerts:read",
    "alerts:write",
  ],
  support: [
    "roster:read",
    "people:read",
    "deliveries:read",
    "deliveries:write",
    "contact:read",
    "contact:write",
    "messages:read",
    "messages:write",
  ],
  content: [],
  billing: ["people:read", "money:read", "money:take", "money:write", "ledger:read"],
};

/** All that an active account may do. An unapproved professional gets `APPLICANT` instead. */
export function permissionsOf(kind: AccountKind, staff: readonly StaffPermission[]): Permission[] {
  const given = kind === "staff" ? staff.flatMap((permission) => OF_STAFF[permission]) : [];
  return [...new Set([...OF_KIND[kind], ...given])];
}
