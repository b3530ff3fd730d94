import type { Document } from "@jechemine/contract/documents.ts";
import { useEffect, useRef, useState } from "react";
import type { Files } from "../../api/files/use-files.ts";

const PAUSE = 1_000;
const keyOf = (subject: string, text: string, ids: readonly string[]) => JSON.stringify([subject, text, ids]);

type Typing = {
  /** As the server has it. */
  kept: { subject?: string; text: string; files: readonly Document[] };
  /** Of a new thread, as it is typed. */
  subject?: string;
  files: Files;
  keep: (text: string, attachments: string[]) => void;
};
/** What is being typed, and its files: kept on the server a second after one pauses, and at once when one looks away. */
export function useKeptText({ kept, subject = "", files, keep }: Typing) {
  const [text, setText] = useState(kept.text);
  const keptIds = kept.files.map(({ id }) => id);
  const there = keyOf(kept.subject ?? "", kept.text, keptIds);
  const here = keyOf(subject, text, files.ids);
  const acts = { save: () => keep(text, files.ids), show: () => files.show(kept.files) };
  const latest = useRef({ here, saved: there, ...acts });
  useEffect(() => {
    latest.current = { ...latest.current, here, ...acts };
  });
  useEffect(() => {
    const flush = () => {
      const { saved, save } = latest.current;
      if (here === saved) return;
      latest.current.saved = here;
      save();
    };
    const timer = setTimeout(flush, PAUSE);
    document.addEventListener("visibilitychange", flush);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [here]);
  // What another of one's pages kept, or sent, is here too, as long as nothing else was typed here.
  useEffect(() => {
    const { here: now, saved, show } = latest.current;
    if (there === saved || now !== saved) return;
    latest.current.saved = there;
    setText(kept.text);
    show();
  }, [there, kept.text]);
  /** It was sent: there is nothing left to keep. */
  const empty = () => {
    latest.current.saved = keyOf(subject, "", []);
    setText("");
    files.clear();
  };
  return { text, setText, empty };
}
