import { appPaths } from "@jechemine/contract/paths.ts";
import { page, type PageEntry } from "../pages.ts";

/** Pages of professionals. */
export const workspacePages: readonly PageEntry[] = [
  page(appPaths.workspaceAccount, "accounts", () => import("../../features/accounts/account-page.tsx")),
];
