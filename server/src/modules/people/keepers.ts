import type { Ctx } from "../../platform/verb.ts";
import { deriveDisplayName } from "./person.ts";
import { listKeepers } from "./queries/export-of.ts";

type Row = Awaited<ReturnType<typeof listKeepers>>[number];

/** A professional who treats the client or did, with the file that they keep. */
export type Keeper = { id: string; name: string; fileId: string; fileKind: Row["fileKind"] };

/** Whom to ask for one’s file. Who left the practice is nobody’s to name but the system’s; the caller has checked whose care it is. */
export async function keepersOf({ tx, asSystem }: Pick<Ctx, "tx" | "asSystem">, clientId: string): Promise<Keeper[]> {
  const rows = await asSystem(() => listKeepers(tx, clientId));
  return rows.map(({ professionalId: id, fileId, fileKind, ...named }) => ({
    id,
    name: deriveDisplayName(named),
    fileId,
    fileKind,
  }));
}
