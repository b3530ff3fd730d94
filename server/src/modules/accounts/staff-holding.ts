import type { StaffPermission } from "@jechemine/contract/permissions.ts";
import type { Ctx } from "../../platform/verb.ts";
import { listHolders } from "./queries/accounts.ts";

/** Active members of staff who hold one of the permissions: whom to tell. */
export const staffHolding = (ctx: Ctx, ...permissions: readonly StaffPermission[]) =>
  ctx.asSystem(() => listHolders(ctx.tx, permissions)); // whoever acts, their colleagues are told; the caller does not see who
