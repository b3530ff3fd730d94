/**
 * What could not be sent yet, on this device. It is sealed with a key that comes with the draft and is never kept here, so whoever finds
 * it needs the author's sign-in to read it. Written only while the server cannot be reached, gone as soon as it has the text.
 */
export type Unsent = { text: string; revision: number };

const nameOf = (noteId: string) => `jc_unsent_${noteId}`;
const NONCE = 12;

const toText = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const keyOf = (deviceKey: string) =>
  crypto.subtle.importKey("raw", toBytes(deviceKey.replace(/-/g, "+").replace(/_/g, "/")), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);

/** False where the browser cannot seal: nothing is ever kept in the open. */
const canSeal = () => typeof crypto.subtle === "object";

export async function keepUnsent(noteId: string, deviceKey: string, unsent: Unsent): Promise<boolean> {
  if (!canSeal()) return false;
  try {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const plain = new TextEncoder().encode(JSON.stringify(unsent));
    const additionalData = new TextEncoder().encode(noteId);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, await keyOf(deviceKey), plain);
    localStorage.setItem(nameOf(noteId), `${toText(iv)}.${toText(new Uint8Array(sealed))}`);
    return true;
  } catch {
    return false; // no room, or storage switched off: the page itself still has the text, and says so
  }
}

/** What lies here for this draft; undefined when nothing does, or when it was sealed with another key. */
export async function readUnsent(noteId: string, deviceKey: string): Promise<Unsent | undefined> {
  const [nonce, sealed] = localStorage.getItem(nameOf(noteId))?.split(".") ?? [];
  if (!nonce || !sealed || !canSeal()) return undefined;
  try {
    const additionalData = new TextEncoder().encode(noteId);
    const how = { name: "AES-GCM", iv: toBytes(nonce), additionalData };
    const plain = await crypto.subtle.decrypt(how, await keyOf(deviceKey), toBytes(sealed));
    const read: unknown = JSON.parse(new TextDecoder().decode(plain));
    return isUnsent(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
const isUnsent = (read: unknown): read is Unsent =>
  typeof read === "object" &&
  read !== null &&
  typeof Reflect.get(read, "text") === "string" &&
  typeof Reflect.get(read, "revision") === "number";

export const forgetUnsent = (noteId: string) => localStorage.removeItem(nameOf(noteId));
