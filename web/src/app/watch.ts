import { ownSession } from "@jechemine/contract/accounts-session.ts";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { boot } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { setSession } from "../api/session.ts";

const EVERY = 60_000;

/** Asks each minute whether this sign-in still stands and whether the work place has locked; asking does not prolong it. */
export function useWatch() {
  const { data } = useQuery({
    queryKey: ["accounts", "me"],
    queryFn: () => call(ownSession.me, {}),
    enabled: boot.account !== null,
    refetchInterval: EVERY,
  });
  const isLocked = data?.locked ?? false;
  useEffect(() => {
    if (isLocked) setSession("locked");
  }, [isLocked]);
}
