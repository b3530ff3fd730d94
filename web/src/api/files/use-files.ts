import { DOCUMENT_MAXIMUM, type Document, documents } from "@jechemine/contract/documents.ts";
import { useEffect, useRef, useState } from "react";
import { call } from "../call.ts";
import { messageOf } from "../problems.ts";
import { t } from "./messages.ts";
import { upload } from "./upload.ts";

export type Attaching = {
  key: number;
  name: string;
  bytes: number;
  /** From 0 to 1 while it leaves. */
  share: number;
  /** Once it has arrived. */
  id?: string;
  problem?: string;
};
export type Files = ReturnType<typeof useFiles>;

let keys = 0;
const newKey = () => {
  keys += 1;
  return keys;
};
const arrived = ({ id, name, bytes }: Document): Attaching => ({ key: newKey(), id, name, bytes, share: 1 });
/** The files of what is being written: each leaves at once, and can be taken back. Those of a draft are there already. */
export function useFiles(maximum: number, kept: readonly Document[] = []) {
  const [list, setList] = useState<readonly Attaching[]>(() => kept.map(arrived));
  const sending = useRef(new Map<number, AbortController>());
  useEffect(() => {
    const running = sending.current;
    return () => running.forEach((each) => each.abort()); // whoever leaves the page sends no more
  }, []);

  const change = (key: number, what: Partial<Attaching>) =>
    setList((all) => all.map((one) => (one.key === key ? { ...one, ...what } : one)));
  async function send(key: number, file: File) {
    if (file.size > DOCUMENT_MAXIMUM) return change(key, { problem: t("files.large") });
    const abort = new AbortController();
    sending.current.set(key, abort);
    try {
      const { id } = await upload(file, { signal: abort.signal, onProgress: (share) => change(key, { share }) });
      change(key, { id, share: 1 });
    } catch (error) {
      change(key, { problem: messageOf(error) });
    } finally {
      sending.current.delete(key);
    }
  }
  const add = (files: Iterable<File>) => {
    const chosen = [...files].slice(0, maximum - list.length).map((file) => ({ file, key: newKey() }));
    setList([...list, ...chosen.map(({ key, file: { name, size } }) => ({ key, name, bytes: size, share: 0 }))]);
    for (const { key, file } of chosen) void send(key, file);
  };
  const remove = ({ key, id }: Attaching) => {
    sending.current.get(key)?.abort();
    setList((all) => all.filter((one) => one.key !== key));
    if (id) void call(documents.discard, { params: { id } }).catch(() => undefined); // what is not taken back now is erased after a day
  };
  return {
    list,
    add,
    remove,
    /** What another page kept. */
    show: (others: readonly Document[]) => setList(others.map(arrived)),
    /** What was written left, and they with it. */
    clear: () => setList([]),
    ids: list.flatMap(({ id }) => id ?? []),
    isFull: list.length >= maximum,
    isSending: list.some(({ id, problem }) => !id && !problem),
    hasProblem: list.some(({ problem }) => problem !== undefined),
  };
}
