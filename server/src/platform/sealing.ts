import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { DataKey } from "./settings.ts";

/** Where a sealed text stands. It opens there and nowhere else. */
export type Place = { table: string; row: string; column: string };

/*
 * One record: version 1 · length of the key id · key id · wrapped data key (nonce, tag, 32 bytes) · nonce · tag · ciphertext.
 * Each record has a data key of its own, so that the keys of the configuration can change without touching the texts.
 */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const KEY = 32;
const BOX = NONCE + TAG;

export class CannotOpen extends Error {}

const bound = (layer: "text" | "key", place: Place, keyId: string) =>
  Buffer.from(JSON.stringify([layer, place.table, place.row, place.column, keyId]));

type Layer = { key: Buffer; associated: Buffer };

function lock({ key, associated }: Layer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAAD(associated);
  const locked = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), locked]);
}

function unlock({ key, associated }: Layer, box: Buffer): Buffer {
  if (box.length < BOX) throw new CannotOpen("a sealed text is cut short");
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(associated)
    .setAuthTag(box.subarray(NONCE, BOX));
  try {
    return Buffer.concat([decipher.update(box.subarray(BOX)), decipher.final()]);
  } catch {
    throw new CannotOpen("a sealed text does not open: changed, moved, or sealed with another key");
  }
}

function split(sealed: Buffer) {
  const end = 2 + (sealed[1] ?? 0);
  if (sealed[0] !== VERSION || sealed.length < end + BOX + KEY + BOX) throw new CannotOpen("this is not a sealed text");
  return {
    keyId: sealed.subarray(2, end).toString("latin1"),
    wrapped: sealed.subarray(end, end + BOX + KEY),
    box: sealed.subarray(end + BOX + KEY),
  };
}

function join(wrapping: DataKey, place: Place, { dataKey, box }: { dataKey: Buffer; box: Buffer }): Buffer {
  const wrapped = lock({ key: wrapping.key, associated: bound("key", place, wrapping.id) }, dataKey);
  return Buffer.concat([Buffer.from([VERSION, wrapping.id.length]), Buffer.from(wrapping.id, "latin1"), wrapped, box]);
}

function dataKeyOf(keys: readonly DataKey[], place: Place, sealed: Buffer): { dataKey: Buffer; box: Buffer } {
  const { keyId, wrapped, box } = split(sealed);
  const wrapping = keys.find(({ id }) => id === keyId);
  if (!wrapping) throw new CannotOpen(`the key ${keyId} is not in DATA_KEYS`);
  return { dataKey: unlock({ key: wrapping.key, associated: bound("key", place, keyId) }, wrapped), box };
}

const currentOf = (keys: readonly DataKey[]): DataKey => {
  const [first] = keys;
  if (!first) throw new Error("no data key is configured");
  return first;
};

/** Seals a text with the first key, for one column of one row. */
export function seal(keys: readonly DataKey[], place: Place, text: string): Buffer {
  const dataKey = randomBytes(KEY);
  const box = lock({ key: dataKey, associated: bound("text", place, "") }, Buffer.from(text, "utf8"));
  return join(currentOf(keys), place, { dataKey, box });
}

/** Opens what `seal` made for this very place; throws `CannotOpen` for anything else. */
export function open(keys: readonly DataKey[], place: Place, sealed: Buffer): string {
  const { dataKey, box } = dataKeyOf(keys, place, sealed);
  return unlock({ key: dataKey, associated: bound("text", place, "") }, box).toString("utf8");
}

/** The id of the key that a sealed text needs. */
export const keyIdOf = (sealed: Buffer): string => split(sealed).keyId;

/** The same text under the first key, without opening it: for changing keys while the product runs. */
export const rewrap = (keys: readonly DataKey[], place: Place, sealed: Buffer): Buffer =>
  join(currentOf(keys), place, dataKeyOf(keys, place, sealed));
