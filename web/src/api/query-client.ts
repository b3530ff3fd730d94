import { CallRefused } from "@jechemine/contract/client.ts";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { boot } from "./boot.ts";
import { setSession } from "./session.ts";

function notice(error: unknown) {
  if (!(error instanceof CallRefused) || !boot.account) return;
  if (error.failure.details?.["because"] === "locked") setSession("locked");
  else if (error.failure.code === "UNAUTHENTICATED") setSession("expired");
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
