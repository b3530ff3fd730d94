import { appPaths } from "@jechemine/contract/paths.ts";
import { page, type PageEntry } from "../pages.ts";

/** Pages of people in care. */
export const portalPages: readonly PageEntry[] = [
  page(appPaths.portalAccount, "accounts", () => import("../../features/accounts/account-page.tsx")),
];
