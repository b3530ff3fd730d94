import { useEffect, useState } from "react";
import { locale } from "../../i18n/language.ts";
import { type ApplyDraft, emptyDraft } from "./draft.ts";

const KEY = "jc_application";

function recall(): ApplyDraft {
  const empty = emptyDraft(locale);
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return typeof kept === "object" && kept !== null ? { ...empty, ...kept, password: "" } : empty;
  } catch {
    return empty; // not ours, or written by an older version
  }
}

/** What is written stays in this tab through a reload; never the password. */
export function useStoredDraft() {
  const [draft, setDraft] = useState(recall);
  useEffect(() => {
    sessionStorage.setItem(KEY, JSON.stringify({ ...draft, password: "" }));
  }, [draft]);
  return {
    draft,
    change: (part: Partial<ApplyDraft>) => setDraft((before) => ({ ...before, ...part })),
    forget: () => sessionStorage.removeItem(KEY),
  };
}
