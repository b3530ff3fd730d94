import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { type Caller, type Platform, readClinicalVerb, readVerb, SYSTEM } from "../../../platform/verb.ts";
import { fileForClient } from "../../notes/index.ts";
import { readPractice } from "../../settings/index.ts";
import { type FileRequestRow, findAccountOf, findFileRequest } from "../queries.ts";
import { type Entry, textEntry } from "../zip.ts";
import { openAnswer } from "./answer.ts";
import { redactNote } from "./redact.ts";
import { type ClinicalFile, renderFile } from "./render-file.ts";
import { viewOf } from "./view.ts";

const loadRequest = readVerb("notes:read", async (ctx, id: string) => {
  const row = await findFileRequest(ctx.tx, id);
  if (row?.state !== "granted") throw new Error(`file request ${id} is not granted`);
  const account = await findAccountOf(ctx.tx, row.professionalId);
  return { row, accountId: account?.id ?? null };
});

/** In the role of who let the file go: row-level security gives what they could read. */
const callerFor = ({ professionalId }: FileRequestRow, accountId: string | null): Caller => ({
  actor: { role: "professional", id: professionalId, accountId, permissions: [] },
  permissions: { has: () => true },
  signInId: null,
});

type Loading = { row: FileRequestRow; locale: Locale };
/** As it was read and decided: what was signed later, and what was taken out, is not in it. */
const loadFile = readClinicalVerb("notes:read", async (ctx, { row, locale }: Loading): Promise<ClinicalFile> => {
  const answer = openAnswer(ctx, row);
  if (!answer?.readAt) throw new Error(`file request ${row.id} has no answer`);
  const { redactions, readAt } = answer;
  const notes = await fileForClient(ctx, { fileId: row.fileId, clientId: row.clientId, until: new Date(readAt) });
  return {
    at: ctx.now,
    locale,
    practice: await readPractice(ctx),
    request: await viewOf(ctx, row),
    readAt,
    notes: notes.map((note) => redactNote(note, redactions)),
    redactions: redactions.map(({ noteId, reason }) => ({ noteId, reason })),
  };
});

export async function gatherFile(platform: Platform, id: string, locale: Locale): Promise<() => Promise<Entry[]>> {
  const { row, accountId } = await loadRequest(platform, SYSTEM, id);
  const file = await loadFile(platform, callerFor(row, accountId), { row, locale });
  return async () => {
    const paper = await buffer(await renderFile(file));
    const { request, readAt, notes, redactions } = file;
    return [
      { path: `${NAMES[locale]}.pdf`, open: async () => Readable.from([paper]) },
      textEntry("file.json", () => JSON.stringify({ request, readAt, notes, redactions }, null, 2)),
    ];
  };
}
const NAMES = { fr: "dossier", en: "file" } as const;
