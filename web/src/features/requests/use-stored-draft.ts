import { ReasonKey } from "@jechemine/contract/reasons.ts";
import { useEffect, useReducer, useRef, useState } from "react";
import { locale } from "../../i18n/language.ts";
import { changeDraft, type Draft, emptyDraft } from "./draft.ts";
import { eraseDraft, readDraft, writeDraft } from "./draft-store.ts";

/** With the reason that the address names (`?reason=burnout`), from the chips of the home page. */
function begin(kept: Draft | undefined, reason: string | null): Draft {
  const draft = kept ?? emptyDraft(locale);
  const key = ReasonKey.safeParse(reason);
  return key.success ? changeDraft(draft, { do: "choose", reason: key.data }) : draft;
}

/** The draft of this device: read once, written at each change, gone when it was sent or erased. */
export function useStoredDraft(reason: string | null) {
  const [kept] = useState(readDraft);
  const [draft, change] = useReducer(changeDraft, undefined, () => begin(kept, reason));
  const [isSaved, setSaved] = useState(kept !== undefined);
  const [isResumed, setResumed] = useState(kept !== undefined);
  const written = useRef(kept ?? draft);
  useEffect(() => {
    if (draft === written.current) return;
    written.current = draft;
    setSaved(writeDraft(draft));
  }, [draft]);
  const forget = () => {
    const fresh = emptyDraft(locale);
    written.current = fresh; // what is forgotten is not written again
    change({ do: "start over", draft: fresh });
    eraseDraft();
    setSaved(false);
    setResumed(false);
  };
  return { draft, change, isSaved, isResumed, forget };
}
