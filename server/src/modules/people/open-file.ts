import type { ServiceType } from "@jechemine/contract/vocabulary.ts";
import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import {
  type FileKind,
  findEpisodeOfRequest,
  findOpenFile,
  insertEpisode,
  insertFile,
  insertTreating,
  lockClientFiles,
  reopenFile,
} from "./queries/files.ts";

const KIND: Readonly<Record<ServiceType, FileKind>> = {
  individual: "individual",
  evaluation: "individual",
  couple: "couple",
  family: "family",
  group: "group",
};

type Opening = { clientId: string; professionalId: string; requestId: string; serviceKind: ServiceType };
/**
 * The file in which this professional treats this client from now on, with a new episode for the request. A client has one
 * individual file, for good (a second one came with a merged record: then the one where the professional is at home, else the client's own);
 * a couple's or family's open file is used again. Asked twice for one request, it answers the same.
 * Load the request as the actor before: this writes as the system, since nobody may put themselves into a care team.
 */
export const openFile = (ctx: WriteCtx, opening: Opening): Promise<{ fileId: string; episodeId: string }> =>
  ctx.asSystem(async () => {
    const { clientId, professionalId, requestId, serviceKind } = opening;
    await lockClientFiles(ctx.tx, clientId);
    const fileId = await fileFor(ctx, { clientId, professionalId, kind: KIND[serviceKind] });
    const known = await findEpisodeOfRequest(ctx.tx, fileId, requestId);
    const episodeId = known?.id ?? newId(ctx.now);
    if (!known) await insertEpisode(ctx.tx, { id: episodeId, fileId, serviceKind, openedAt: ctx.now, requestId });
    await insertTreating(ctx.tx, { fileId, clientId, professionalId, at: ctx.now });
    ctx.record("file.opened", fileId, { clientId, details: { episodeId, professionalId } });
    return { fileId, episodeId };
  });

type Wanted = { clientId: string; professionalId: string; kind: FileKind };
async function fileFor({ tx, now }: WriteCtx, wanted: Wanted): Promise<string> {
  const open = await findOpenFile(tx, wanted);
  if (open?.closedAt) await reopenFile(tx, open.id);
  if (open) return open.id;
  const id = newId(now);
  await insertFile(tx, { id, kind: wanted.kind, clientId: wanted.clientId, at: now });
  return id;
}
