import { ownSession } from "@jechemine/contract/accounts-session.ts";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { boot } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { setSession } from "../api/session.ts";
import { now } from "../ui/now.ts";
import { deriveEnding, type Ending, isWorthSaying } from "./ending.ts";

const EVERY = 60_000;
/** What somebody does who is there. */
const SIGNS = ["keydown", "pointerdown"] as const;

let isThere = false;
const seeSign = () => {
  isThere = true;
};
/** Whether somebody typed or pressed since it was last asked. */
function takeSign(): boolean {
  const was = isThere;
  isThere = false;
  return was;
}

/** Whoever types a long text without sending anything is there all the same: the server hears of it. */
async function look(): Promise<{ locked: boolean; ending: Ending | null }> {
  let me = await call(ownSession.me, {});
  if (takeSign() && isWorthSaying(me, now())) {
    await call(ownSession.refresh, { body: {} });
    me = await call(ownSession.me, {});
  }
  return { locked: me.locked, ending: deriveEnding(me, now()) ?? null };
}

type Watch = { ending: Ending | null; stay: () => Promise<void> };
/** Asks each minute whether this sign-in still stands, whether the work place has locked, and what is about to end; asking does not prolong it. */
export function useWatch(): Watch {
  const { data, refetch } = useQuery({
    queryKey: ["accounts", "watch"],
    queryFn: look,
    enabled: boot.account !== null,
    refetchInterval: EVERY,
  });
  useEffect(() => {
    for (const sign of SIGNS) addEventListener(sign, seeSign, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, seeSign, { capture: true });
    };
  }, []);
  const isLocked = data?.locked ?? false;
  useEffect(() => {
    if (isLocked) setSession("locked");
  }, [isLocked]);
  const stay = async () => {
    await call(ownSession.refresh, { body: {} });
    await refetch();
  };
  return { ending: data?.ending ?? null, stay };
}
