import { createCall } from "@jechemine/contract/client.ts";
import { locale } from "../i18n/language.ts";
import { wardOf } from "./acting.ts";

/** The server could not be reached: the network, not an answer. */
export class Unreachable extends Error {}

const send = async (path: string, init: RequestInit): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set("accept-language", locale);
  headers.set("accept", "application/json");
  const wardId = wardOf(path);
  if (wardId) headers.set("x-acting-for", wardId);
  try {
    return await fetch(`/api/v1${path}`, { ...init, headers });
  } catch (cause) {
    throw new Unreachable("unreachable", { cause });
  }
};

/** The sign-in travels in its cookie; the server answers in the language of the page. */
export const call = createCall(send);
/** The same, for the last moment of a page: it arrives when the page is gone already. The browser takes some 60 KB of it at once. */
export const callOnLeaving = createCall((path, init) => send(path, { ...init, keepalive: true }));
