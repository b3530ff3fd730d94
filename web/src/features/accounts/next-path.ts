import type { Account, Me } from "@jechemine/contract/accounts-shapes.ts";
import { accountPath, appPaths, homePath } from "@jechemine/contract/paths.ts";

/** Our own addresses only: `//elsewhere.example` and `/\elsewhere` lead away. */
const isOwn = (path: string) =>
  /^\/(?![/\\])/.test(path) && new URL(path, "https://here.invalid").host === "here.invalid";

/** Where somebody goes who has just signed in: what they came for, else where their kind of account begins. */
export function nextPath(wanted: string | null, account: Account, twoFactor?: Me["twoFactor"]): string {
  if (twoFactor?.setupNeeded) return accountPath(account.kind);
  if (wanted !== null && isOwn(wanted)) return wanted;
  const isApplicant = account.kind === "professional" && account.professionalState !== "approved";
  return isApplicant ? appPaths.workspaceApplication : homePath(account.kind);
}
