import { randomUUID } from "node:crypto";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import type { World } from "../../../test/world.ts";

/** A professional who works Monday to Friday 9–17 at one site by video, phone and in person, and a client of theirs. */
export async function makePractice({ make, god, callAs }: World, over: { zone?: string; rooms?: number } = {}) {
  const siteId = await make.site({ zone: over.zone ?? "America/Toronto" });
  const roomIds: string[] = [];
  for (let i = 0; i < (over.rooms ?? 1); i += 1) {
    const id = randomUUID();
    await make.insert("rooms", { id, site_id: siteId, name: `Room ${i}`, capacity: 4, active: true });
    roomIds.push(id);
  }
  const serviceId = await make.service();
  const professional = await makeProfessional({ make }, { siteId, serviceId });
  const client = await make.account("client", { given_name: "Élodie", family_name: "Marchand" });
  const { fileId } = await make.file(client.id, professional.id);
  await god.query("update professionals set self_scheduling = true where person_id = $1", [professional.id]);
  const asked = {
    professionalId: professional.id,
    serviceId,
    startsAt: "2026-03-04T15:00:00Z",
    modality: "video" as const,
  };
  return {
    siteId,
    roomIds,
    serviceId,
    fileId,
    professional,
    client,
    asked,
    asClient: callAs(client.caller),
    asProfessional: callAs(professional.caller),
  };
}
export type Practice = Awaited<ReturnType<typeof makePractice>>;

export async function makeProfessional(
  { make }: Pick<World, "make">,
  { siteId, serviceId }: { siteId: string; serviceId: string },
) {
  const professional = await make.professional({ modalities: ["video", "in_person", "phone"] });
  const id = professional.id;
  await make.insert("professional_sites", { professional_id: id, site_id: siteId });
  await make.insert("professional_services", { professional_id: id, service_id: serviceId });
  for (const weekday of [1, 2, 3, 4, 5]) {
    const hours = {
      weekday,
      starts: "09:00",
      ends: "17:00",
      modalities: ["video", "in_person", "phone"],
      valid_from: "2026-01-01",
    };
    await make.insert("availability_windows", { id: randomUUID(), professional_id: id, site_id: siteId, ...hours });
  }
  return professional;
}

/** Another client of the same professional. */
export async function anotherClient({ make, callAs }: World, professionalId: string) {
  const client = await make.account("client");
  const { fileId } = await make.file(client.id, professionalId);
  return { ...client, fileId, call: callAs(client.caller) };
}
/** What a refused call says. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string }; code?: string }) => error.failure?.code ?? error.code ?? String(error),
  );

/** Reads the text in force and signs it as the client. */
export async function signAgreement({ asClient, professional }: Pick<Practice, "asClient" | "professional">) {
  const query = { professionalId: professional.id };
  const { text } = await asClient(serviceAgreements.read, { query });
  const { version, language, hash } = text;
  return asClient(serviceAgreements.sign, {
    body: { ...query, version, language, hash, typedName: "Élodie Marchand" },
  });
}
/** The details beside a refusal. */
export const detailsOf = (call: Promise<unknown>): Promise<Record<string, string> | undefined> =>
  call.then(
    () => undefined,
    (error: { failure?: { details?: Record<string, string> } }) => error.failure?.details,
  );
