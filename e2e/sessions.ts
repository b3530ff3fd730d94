import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { people } from "@jechemine/contract/people.ts";
import { proposals } from "@jechemine/contract/proposals.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { ask, callAs, professionalNamed, queueOf, staffCall, type Who } from "./people.ts";
import type { Practice } from "./practice.ts";

/** This client's request, accepted by the professional whom matching found. */
export async function matched(practice: Practice, who: Who) {
  const { id, number, call } = await ask(practice, who);
  const { card, ranking } = await queueOf(practice, id);
  const found = card.professional ?? ranking?.ranked[0]?.professional;
  if (!found) throw new Error(`nobody for ${number}`);
  if (!card.professional)
    await (await staffCall(practice))(queue.assign, { params: { id }, body: { professionalId: found.id } });
  const professional = { id: found.id, name: found.name, ...(await professionalNamed(practice, found.name)) };
  const theirs = await callAs(practice, professional);
  const { client, fileId } = await theirs(proposals.accept, { params: { id } });
  if (!fileId) throw new Error("an accepted request has a file");
  return { id, call, theirs, professional, clientId: client.personId, fileId };
}

/** The days from now on as the practice counts them, as far as one answer reaches. */
export async function daysAhead(practice: Practice) {
  const now = await practice.now();
  const day = (ahead: number) =>
    new Date(now.getTime() + ahead * 86_400_000).toLocaleDateString("en-CA", { timeZone: "America/Toronto" });
  return { from: day(0), to: day(50) };
}

/** The same, and the professional opened the calendar. */
export async function opened(practice: Practice, who: Who) {
  const match = await matched(practice, who);
  const { services } = await match.theirs(people.options, {});
  const serviceId = services.find(({ kind }) => kind === "individual")?.id ?? "";
  await match.theirs(selfScheduling.open, { body: { fileId: match.fileId, clientId: match.clientId, serviceId } });
  return { ...match, serviceId };
}

/** This client's booked first session, at the first free time. */
export async function booked(practice: Practice, who: Who, meetingLink?: string) {
  const match = await opened(practice, who);
  const { id: requestId, call, theirs, professional, fileId, serviceId } = match;
  const slots = await practice.call(availability.slots, {
    query: { professionalId: professional.id, serviceId, modality: "video", ...(await daysAhead(practice)) },
  });
  const startsAt = slots[0]?.startsAt;
  if (!startsAt) throw new Error(`${professional.name} has no free time`);
  const body = { professionalId: professional.id, serviceId, startsAt, modality: "video" as const, requestId };
  const appointment = meetingLink
    ? await theirs(appointments.book, { body: { ...body, fileId, meetingLink } })
    : await call(selfScheduling.book, { body });
  return { ...match, appointment };
}
