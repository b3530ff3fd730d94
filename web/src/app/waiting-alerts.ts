import { waitingAlerts } from "@jechemine/contract/alerts-waiting.ts";
import { useQuery } from "@tanstack/react-query";
import { boot, may } from "../api/boot.ts";
import { call } from "../api/call.ts";

/** How many alerts wait for this clinician; kept fresh by the live stream. */
export function useWaitingAlerts(): number {
  const { data } = useQuery({
    queryKey: ["alerts", "waiting-count"],
    queryFn: () => call(waitingAlerts, {}),
    enabled: boot.account !== null && may("alerts:read"),
  });
  return data?.count ?? 0;
}
