import { randomUUID } from "node:crypto";
import { notes } from "@jechemine/contract/notes.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import type { World } from "../../../test/world.ts";

const HOUR = 3_600_000;
type Team = { fileId: string; clientId: string; professionalId: string; role: string };

/** A client in the care of a professional, and what the tests of notes do with them. */
export async function makeCare(world: World) {
  const { make, callAs, clock } = world;
  const professional = await make.professional();
  const client = await make.account("client", { given_name: "Élodie", family_name: "Marchand", pronouns: "elle" });
  const { fileId, episodeId } = await make.file(client.id, professional.id);
  const serviceId = await make.service();
  /** As somebody with the permissions of their kind and no more. */
  const real = (who: { caller: typeof client.caller }, kind: "client" | "professional") =>
    callAs({ ...who.caller, permissions: new Set(permissionsOf(kind, [])) });
  const asAuthor = real(professional, "professional");
  /** A session of the two, some hours from now (before it when negative). */
  const session = async (hours: number, over: Record<string, unknown> = {}) => {
    const id = randomUUID();
    const startsAt = new Date(clock.now().getTime() + hours * HOUR);
    await make.insert("appointments", {
      id,
      file_id: fileId,
      episode_id: episodeId,
      service_id: serviceId,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + HOUR),
      modality: "video",
      price_cents: 12_000,
      currency: "CAD",
      state: "scheduled",
      proposed_by_practice: false,
      booked_at: clock.now(),
      revision: 0,
      ...over,
    });
    const at = { appointment_id: id, file_id: fileId, charge_share_basis_points: 0, starts_at: startsAt };
    await make.insert("appointment_participants", { ...at, person_id: client.id, side: "client", role: "client" });
    const treating = { person_id: professional.id, side: "professional", role: "treating" };
    await make.insert("appointment_participants", { ...at, ...treating });
    return id;
  };
  const join = ({ fileId: its, clientId, professionalId, role }: Team, more: Record<string, unknown> = {}) =>
    make.insert("care_team", {
      file_id: its,
      client_id: clientId,
      professional_id: professionalId,
      role,
      starts_at: clock.now(),
      ...more,
    });
  const start = (body: Parameters<typeof startWith>[0] = { kind: "call" }) => startWith(body);
  const startWith = (body: {
    kind: "session" | "call" | "third_party" | "late_entry" | "closing";
    appointmentId?: string;
    private?: boolean;
    memberId?: string;
  }) => asAuthor(notes.start, { params: { clientId: client.id }, body });
  /** A signed note of the author with this text. */
  const signed = async (text: string, body: Parameters<typeof startWith>[0] = { kind: "call" }) => {
    const { id, revision } = await startWith(body);
    const saved = await asAuthor(notes.save, { params: { id }, body: { text, revision } });
    return asAuthor(notes.sign, { params: { id }, body: { revision: saved.revision } });
  };
  return { professional, client, fileId, episodeId, asAuthor, real, session, join, start, signed };
}
export type CareOfTest = Awaited<ReturnType<typeof makeCare>>;

/** What a refused call says. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string }; code?: string }) => error.failure?.code ?? error.code ?? String(error),
  );
