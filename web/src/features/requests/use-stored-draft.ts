import { ReasonKey } from "@jechemine/contract/reasons.ts";
import { useEffect, useReducer, useRef, useState } from "react";
import { locale } from "../../i18n/language.ts";
import { type Change, changeDraft, type Draft, emptyDraft, ForWhom } from "./draft.ts";
import { eraseDraft, readDraft, writeDraft } from "./draft-store.ts";

/** With what the address says: `?reason=burnout` from the chips of the home page, `?for=loved_one` from its foot. */
function begin(kept: Draft | undefined, address: URLSearchParams): Draft {
  const reason = ReasonKey.safeParse(address.get("reason")).data;
  const forWhom = ForWhom.safeParse(address.get("for")).data;
  const changes: Change[] = [
    ...(forWhom ? [{ do: "set" as const, values: { forWhom } }] : []),
    ...(reason ? [{ do: "choose" as const, reason }] : []),
  ];
  return changes.reduce(changeDraft, kept ?? emptyDraft(locale));
}

/** The draft of this device: read once, written at each change, gone when it was sent or erased. */
export function useStoredDraft(address: URLSearchParams) {
  const [kept] = useState(readDraft);
  const [draft, change] = useReducer(changeDraft, undefined, () => begin(kept, address));
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
