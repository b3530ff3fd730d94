import { randomUUID } from "node:crypto";
import type { Role } from "../src/platform/database.ts";
import type { Caller } from "../src/platform/verb.ts";

/** A caller without a sign-in of its own. Permissions of verbs are given by name; those of staff through `actor`. */
export const as = (
  role: Role,
  {
    id = randomUUID(),
    may = [],
    staff = [],
  }: { id?: string | null; may?: readonly string[]; staff?: readonly string[] } = {},
): Caller => ({
  actor: { role, id: role === "anonymous" ? null : id, accountId: null, permissions: staff },
  permissions: may.length > 0 ? new Set(may) : { has: () => role !== "anonymous" },
  signInId: null,
});
