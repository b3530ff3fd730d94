import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import { CLIENTS, type DemoClient } from "./clients-data.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { Seeded, SeededProfessional, SeededService } from "./seed-practice.ts";
import { professionalAt, type SeededClient } from "./seed-requests.ts";

type All = { seeded: Seeded; clients: readonly SeededClient[]; days: Days };
type InCare = SeededClient & { fileId: string; episodeId: string };
const isInCare = (client: SeededClient): client is InCare => client.fileId !== null && client.episodeId !== null;

/** Whether somebody treats this client already. */
export const isTreated = ({ stage }: DemoClient): boolean => stage.at === "matched" || stage.at === "scheduled";

/** Files, episodes and who treats; before the requests, which point at them. */
export async function seedFiles({ tx }: WriteCtx, { seeded, clients, days }: All): Promise<void> {
  const treated = clients.filter(isInCare);
  const since = ({ daysAgo }: InCare) => days.hoursAgo(Math.max(daysAgo, 1) * 24 - 7);
  await tx
    .insertInto("files")
    .values(treated.map((one) => ({ id: one.fileId, kind: "individual" as const, openedAt: since(one) })))
    .execute();
  await tx
    .insertInto("fileMembers")
    .values(treated.map((one) => ({ fileId: one.fileId, kind: "individual", clientId: one.id, joinedAt: since(one) })))
    .execute();
  await tx
    .insertInto("episodes")
    .values(
      treated.map((one) => ({
        id: one.episodeId,
        fileId: one.fileId,
        serviceKind: "individual",
        openedAt: since(one),
      })),
    )
    .execute();
  const team = treated.flatMap((one) => {
    const place = one.stage.at === "matched" || one.stage.at === "scheduled" ? one.stage.to : undefined;
    if (place === undefined) return [];
    const professionalId = professionalAt(seeded, place).id;
    return [{ fileId: one.fileId, clientId: one.id, professionalId, role: "treating" as const, startsAt: since(one) }];
  });
  await tx.insertInto("careTeam").values(team).execute();
}

type Session = {
  client: InCare;
  professional: SeededProfessional;
  service: SeededService;
  startsAt: Date;
  endsAt: Date;
  index: number;
};
const MINUTE = 60_000;
/** Weeks ahead for which regular sessions stand. The client of the demonstration has just the next one, to say yes to. */
const AHEAD = 3;
const sessionsAhead = ({ name }: DemoClient): number => (name === CLIENTS[0]?.name ? 1 : AHEAD);

function sessionsOf(client: InCare, { seeded, days }: All): Session[] {
  const { stage } = client;
  if (stage.at !== "scheduled") return [];
  const professional = professionalAt(seeded, stage.to);
  const service = seeded.services.find(({ code }) => code === "IND-50");
  if (!service) throw new Error("no service IND-50");
  const offset = stage.day === "today" ? 0 : days.workday(stage.day);
  return Array.from({ length: stage.weeks + sessionsAhead(client) }, (_, index) => {
    const startsAt = days.at(offset + (index - stage.weeks) * 7, stage.hour);
    return {
      client,
      professional,
      service,
      startsAt,
      endsAt: new Date(startsAt.getTime() + service.minutes * MINUTE),
      index,
    };
  });
}

/** Sessions of the past weeks, of today and to come, each with its people and its booked time. */
export async function seedAppointments(ctx: WriteCtx, all: All): Promise<void> {
  const sessions = all.clients.filter(isInCare).flatMap((client) => sessionsOf(client, all));
  const made = sessions.map((session) => ({ session, row: appointmentOf(session, ctx.now) }));
  await ctx.tx
    .insertInto("appointments")
    .values(made.map(({ row }) => row))
    .execute();
  await ctx.tx
    .insertInto("appointmentParticipants")
    .values(made.flatMap(({ session, row }) => participantsOf(session, row)))
    .execute();
  await ctx.tx
    .insertInto("occupancies")
    .values(made.flatMap(({ session, row }) => occupanciesOf(session, row, ctx.now)))
    .execute();
  for (const { row } of made) if (row.startsAt > ctx.now) remind(ctx, row);
}

type Row = ReturnType<typeof appointmentOf>;
function appointmentOf({ client, professional, service, startsAt, endsAt, index }: Session, now: Date) {
  const over = endsAt <= now;
  const first = index === 0;
  const modality = client.modality ?? (professional.roomId === null ? "video" : "in_person");
  const bookedAt = new Date(Math.min(startsAt.getTime() - 7 * 24 * 60 * MINUTE, now.getTime() - 60 * MINUTE));
  // Who comes every week confirms at the reminder: what lies near is confirmed, but for the client of the demonstration.
  const near = startsAt.getTime() - now.getTime() < 36 * 60 * MINUTE;
  const confirmed = over || (near && client.account !== undefined);
  return {
    id: newId(now),
    fileId: client.fileId,
    episodeId: client.episodeId,
    requestId: first ? client.requestId : null,
    serviceId: service.id,
    startsAt,
    endsAt,
    modality,
    siteId: modality === "in_person" ? professional.siteId : null,
    roomId: modality === "in_person" ? professional.roomId : null,
    meetingLink: modality === "video" ? "https://video.jechemine.example/salle" : null,
    priceCents: professional.price ?? service.priceCents,
    currency: PRACTICE.currency,
    state: over ? ("completed" as const) : ("scheduled" as const),
    proposedByPractice: true,
    bookedBy: professional.id,
    bookedAt,
    confirmedAt: confirmed ? bookedAt : null,
    confirmedBy: confirmed ? client.id : null,
    revision: 0,
  };
}

function participantsOf({ client, professional }: Session, { id: appointmentId, fileId, startsAt, state }: Row) {
  const over =
    state === "completed"
      ? { attendance: "present" as const, outcome: "completed" as const }
      : { attendance: null, outcome: null };
  const shared = { appointmentId, fileId, startsAt };
  return [
    {
      ...shared,
      personId: client.id,
      side: "client" as const,
      role: "client" as const,
      chargeShareBasisPoints: 10_000,
      ...over,
    },
    {
      ...shared,
      personId: professional.id,
      side: "professional" as const,
      role: "treating" as const,
      chargeShareBasisPoints: 0,
      attendance: over.attendance,
      outcome: null,
    },
  ];
}

const BUFFER = 10 * MINUTE;
/** One row for each of the professional, the room and the client; the first two are blocked for the buffer too. */
function occupanciesOf(
  { client, professional }: Session,
  { id: appointmentId, startsAt, endsAt, roomId }: Row,
  now: Date,
) {
  const taken = (resourceId: string, resourceKind: "professional" | "room" | "client") => ({
    id: newId(now),
    resourceId,
    resourceKind,
    appointmentId,
    startsAt,
    endsAt: resourceKind === "client" ? endsAt : new Date(endsAt.getTime() + BUFFER),
    sessionStartsAt: startsAt,
    state: "scheduled" as const,
  });
  return [
    taken(professional.id, "professional"),
    taken(client.id, "client"),
    ...(roomId === null ? [] : [taken(roomId, "room")]),
  ];
}

/** The same jobs as a booking plans, by the practice's first rules. */
function remind(ctx: WriteCtx, { id: appointmentId, startsAt }: Row): void {
  const tasks = {
    "appointment.first_reminder": 72,
    "appointment.unconfirmed_reminder": 24,
    "appointment.video_reminder": 2,
  };
  for (const [task, hours] of Object.entries(tasks)) {
    const runAt = new Date(startsAt.getTime() - hours * 60 * MINUTE);
    if (runAt > ctx.now && ctx.platform.tasks.has(task))
      ctx.later(task, { appointmentId }, { runAt, key: `${task}:${appointmentId}` });
  }
}
