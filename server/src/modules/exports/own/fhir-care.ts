import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { Document } from "@jechemine/contract/documents.ts";
import type { RequestState } from "@jechemine/contract/requests.ts";
import { TERRITORY_LABELS } from "@jechemine/contract/territories.ts";
import { contentTypeOf } from "../../documents/index.ts";
import { concept, type Resource, refer, said } from "./fhir-parts.ts";
import type { Gathered } from "./gathered.ts";

type Named = { id: string; name: string };
/** Professionals by name, as the person knows them. */
export function practitionersOf({ appointments, charges, requests }: Gathered): Resource[] {
  const named: Named[] = [
    ...appointments.map(({ professional }) => professional),
    ...charges.map(({ professional }) => professional),
    ...requests.flatMap(({ match }) => match?.professional ?? []),
  ];
  const byId = new Map(named.map(({ id, name }) => [id, name]));
  return [...byId].map(([id, name]) => ({ resourceType: "Practitioner", id, name: [{ text: name }] }));
}

const REQUEST_STATES: Readonly<Record<RequestState, string>> = {
  awaiting_consent: "draft",
  needs_intake: "active",
  open: "active",
  proposed: "active",
  pool: "active",
  matched: "active",
  scheduled: "completed",
  withdrawn: "revoked",
  lapsed: "revoked",
};
export const requestsOf = ({ requests, person }: Gathered): Resource[] =>
  requests.map(({ id, number, state, openedAt, reasons, service, note, match, asSoonAsPossible }) => ({
    resourceType: "ServiceRequest",
    id,
    identifier: [{ value: number }],
    status: REQUEST_STATES[state],
    intent: "proposal",
    priority: asSoonAsPossible ? "asap" : "routine",
    code: concept(service.type),
    subject: refer(person.id),
    authoredOn: openedAt,
    reasonCode: reasons.map((key) => concept(key)),
    ...said("performer", match && [refer(match.professional.id, match.professional.name)]),
    ...said("note", note && [{ text: note }]),
  }));

/** What the record of a meeting says of how it went. */
const statusOf = ({ state, proposedByPractice, confirmedAt }: Appointment): string => {
  if (state === "completed") return "fulfilled";
  if (state === "cancelled") return "cancelled";
  if (state === "no_show") return "noshow";
  return proposedByPractice && confirmedAt === null ? "pending" : "booked";
};
export const appointmentsOf = ({ appointments, whereabouts, person, locale }: Gathered): Resource[] =>
  appointments.map((one) => ({
    resourceType: "Appointment",
    id: one.id,
    status: statusOf(one),
    serviceType: [concept(one.service.name[locale])],
    start: one.startsAt,
    end: one.endsAt,
    minutesDuration: one.service.minutes,
    ...said("description", one.site && `${one.site.address}, ${one.site.city}`),
    participant: [
      { actor: refer(person.id), status: one.state === "cancelled" ? "declined" : "accepted" },
      { actor: refer(one.professional.id, one.professional.name), status: "accepted" },
      ...whereabouts
        .filter(({ appointmentId }) => appointmentId === one.id)
        .map(({ id, place }) => ({ actor: refer(id, place), status: "accepted" })),
    ],
  }));
/** Where the person said they are during a session: where help would have to go, and what rings there. */
export const whereaboutsOf = ({ whereabouts, locale }: Gathered): Resource[] =>
  whereabouts.map(({ id, place, phone, territory }) => ({
    resourceType: "Location",
    id,
    mode: "instance",
    name: place,
    telecom: [{ system: "phone", value: phone }],
    address: { text: place, state: TERRITORY_LABELS[territory][locale] },
  }));

/** What came with a message: where it lies in the zip, or that nobody may open it. */
const payloadOf = ({ id, name, kind, bytes }: Document, files: Gathered["files"]) => {
  const its = { contentType: contentTypeOf(kind), title: name, size: bytes };
  return { contentAttachment: { ...its, ...said("url", files.get(id)) } };
};
/** What was typed and not sent: nobody has it but the person. In a conversation that is not begun the subject is theirs too. */
export const draftsOf = ({ drafts, threads, files, person }: Gathered): Resource[] =>
  drafts.map(({ id, threadId, subject, message, files: waiting }) => {
    const thread = threads.find((one) => one.id === threadId);
    const topic = thread?.subject ?? subject;
    return {
      resourceType: "Communication",
      id,
      status: "preparation",
      ...said("topic", topic && concept(topic)),
      subject: refer(person.id),
      sender: refer(person.id),
      ...said(
        "recipient",
        thread?.with.map(({ name }) => ({ display: name })),
      ),
      payload: [...(message ? [{ contentString: message }] : []), ...waiting.map((one) => payloadOf(one, files))],
    };
  });

/** One message each. Who wrote to the person is named as on their page, and found in no other file. */
export const messagesOf = ({ threads, files, person }: Gathered): Resource[] =>
  threads.flatMap(({ subject, messages, with: others }) =>
    messages.map(({ id, text, sentAt, mine, author, attachments }) => ({
      resourceType: "Communication",
      id,
      status: "completed",
      topic: concept(subject),
      subject: refer(person.id),
      sent: sentAt,
      sender: mine ? refer(person.id) : { display: author },
      recipient: mine ? others.map(({ name }) => ({ display: name })) : [refer(person.id)],
      payload: [...(text ? [{ contentString: text }] : []), ...attachments.map((one) => payloadOf(one, files))],
    })),
  );
