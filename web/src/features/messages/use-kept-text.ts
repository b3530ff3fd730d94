import { useEffect, useRef, useState } from "react";

const PAUSE = 1_000;

/** What is being typed, kept on the server a second after one pauses, and at once when one looks away. */
export function useKeptText(kept: string, keep: (text: string) => void) {
  const [text, setText] = useState(kept);
  const latest = useRef({ text, saved: kept, keep });
  useEffect(() => {
    latest.current = { ...latest.current, text, keep };
    const flush = () => {
      const { text: now, saved } = latest.current;
      if (now === saved) return;
      latest.current.saved = now;
      latest.current.keep(now);
    };
    const timer = setTimeout(flush, PAUSE);
    document.addEventListener("visibilitychange", flush);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [text, keep]);
  // What another of one's pages kept, or sent, is the text here too, as long as nothing else was typed here.
  useEffect(() => {
    const { text: now, saved } = latest.current;
    if (kept === saved || now !== saved) return;
    latest.current.saved = kept;
    setText(kept);
  }, [kept]);
  /** The text was sent: there is nothing left to keep. */
  const empty = () => {
    latest.current.saved = "";
    setText("");
  };
  return { text, setText, empty };
}
