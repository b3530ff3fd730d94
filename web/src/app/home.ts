import { appPaths } from "@jechemine/contract/paths.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";

const HOMES: Record<AccountKind, string> = {
  client: appPaths.portal,
  professional: appPaths.workspace,
  staff: appPaths.admin,
};

/** Where each kind of account begins. */
export const homeOf = (kind: AccountKind) => HOMES[kind];
