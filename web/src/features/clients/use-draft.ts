import { CallRefused } from "@jechemine/contract/client.ts";
import { type Note, notes } from "@jechemine/contract/notes.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { beforeSignOut } from "../../api/before-sign-out.ts";
import { call, callOnLeaving } from "../../api/call.ts";
import { notice } from "../../api/query-client.ts";
import { useSession } from "../../api/session.ts";
import { type Answer, type Draft, DraftKeeper, type Port } from "./draft-keeper.ts";
import { forgetUnsent, keepUnsent, type Unsent } from "./unsent-store.ts";

/** A browser sends this much, and no more, after a page is gone. */
const KEEPALIVE_BYTES = 60_000;

function answerTo(error: unknown): Answer {
  if (!(error instanceof CallRefused) || error.status >= 500 || error.status === 429) return { kind: "unreachable" };
  const { code, details = {}, message } = error.failure;
  notice(error);
  if (code === "UNAUTHENTICATED" || details["because"] === "locked") return { kind: "signed_out" };
  if (code !== "DRAFT_CHANGED") return { kind: "refused", message };
  const { text = "", revision, savedAt = "" } = details;
  return { kind: "changed", other: { text, revision: Number(revision), savedAt } };
}

async function send(id: string, text: string, { revision, leaving }: { revision: number; leaving: boolean }) {
  const fits = new TextEncoder().encode(JSON.stringify(text)).length < KEEPALIVE_BYTES;
  try {
    const by = leaving && fits ? callOnLeaving : call;
    const saved = await by(notes.save, { params: { id }, body: { text, revision } });
    return { kind: "saved", saved } as const;
  } catch (error) {
    return answerTo(error);
  }
}

function portOf({ id, deviceKey }: Note): Port {
  let last: Promise<unknown> = Promise.resolve(); // sealing takes a moment: what is forgotten after it stays forgotten
  return {
    send: (text, revision, leaving) => send(id, text, { revision, leaving }),
    keep: (unsent) => {
      if (deviceKey) last = last.then(() => keepUnsent(id, deviceKey, unsent));
    },
    forget: () => {
      last = last.then(() => forgetUnsent(id));
    },
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** The draft of an open note, kept as it is typed; sent at once when the page is hidden, left, signed out of, or back on the network. */
export function useDraft(note: Note, unsent: Unsent | undefined): { draft: Draft; keeper: DraftKeeper } {
  const [keeper] = useState(() => new DraftKeeper(portOf(note), note, unsent));
  const draft = useSyncExternalStore(keeper.subscribe, keeper.read);
  const session = useSession();
  useEffect(() => {
    if (session === "ok" && keeper.read().status === "signed_out") void keeper.flush();
  }, [session, keeper]);
  useEffect(() => watch(keeper), [keeper]);
  return { draft, keeper };
}

function watch(keeper: DraftKeeper): () => void {
  const hide = () => document.visibilityState === "hidden" && void keeper.flush(true);
  const leave = () => void keeper.flush(true);
  const back = () => void keeper.flush();
  const ask = (event: BeforeUnloadEvent) => {
    const { status } = keeper.read();
    if (keeper.isDirty && status !== "typing" && status !== "saving") event.preventDefault();
  };
  document.addEventListener("visibilitychange", hide);
  addEventListener("pagehide", leave);
  addEventListener("online", back);
  addEventListener("beforeunload", ask);
  const forget = beforeSignOut(() => keeper.flush());
  return () => {
    document.removeEventListener("visibilitychange", hide);
    removeEventListener("pagehide", leave);
    removeEventListener("online", back);
    removeEventListener("beforeunload", ask);
    forget();
    void keeper.flush();
    keeper.stop();
  };
}
