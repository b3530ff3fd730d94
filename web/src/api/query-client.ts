import { CallRefused } from "@jechemine/contract/client.ts";
import { accountPath } from "@jechemine/contract/paths.ts";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { boot } from "./boot.ts";
import { setSession } from "./session.ts";

/** What a refusal says of the sign-in itself concerns the whole page. Queries and mutations tell by themselves. */
export function notice(error: unknown) {
  if (!(error instanceof CallRefused) || !boot.account) return;
  const { code, details } = error.failure;
  if (code === "UNAUTHENTICATED") setSession("expired");
  if (details?.["because"] === "locked") setSession("locked");
  const account = accountPath(boot.account.kind);
  if (details?.["because"] === "second_factor_needed" && location.pathname !== account) location.assign(account);
}

/** A refusal is an answer and is not asked again; only what never arrived, or broke on the server, is. */
const worthAnotherTry = (failures: number, error: unknown) =>
  failures < 2 && (!(error instanceof CallRefused) || error.status >= 500);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: { staleTime: 20_000, gcTime: 10 * 60_000, retry: worthAnotherTry, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
