import { z } from "zod";
import { now } from "../../ui/now.ts";
import { Draft } from "./draft.ts";

/** Quick exit removes everything of this device that begins with `jc_draft_`. */
const KEY = "jc_draft_request";
const KEPT_FOR = 7 * 24 * 60 * 60_000;
const Stored = z.object({ at: z.number(), draft: Draft });

/** What somebody began on this device not long ago. A draft of an older shape is forgotten, never half understood. */
export function readDraft(): Draft | undefined {
  try {
    const stored = Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (now() - stored.at < KEPT_FOR) return stored.draft;
  } catch {
    // nothing was kept, or nothing that we still understand
  }
  eraseDraft();
  return undefined;
}

/** False when the device keeps nothing (private windows, full disks), or when the page was left by quick exit. */
export function writeDraft(draft: Draft): boolean {
  if (document.documentElement.hidden) return false;
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: now(), draft }));
    return true;
  } catch {
    return false;
  }
}

export function eraseDraft() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // a device that keeps nothing has nothing to erase
  }
}
