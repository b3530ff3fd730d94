import type { Appointment, ChangeAppointment } from "@jechemine/contract/appointments.ts";
import { Refused } from "../../platform/refused.ts";
import { type Verb, writeVerb } from "../../platform/verb.ts";
import { writeSessionNote } from "../notes/index.ts";
import { moveAppointment } from "./move-appointment.ts";
import { viewOf } from "./reads.ts";

/** `PATCH`: another time, or, for existing clients of the API, the note of the session. */
export const changeAppointment: Verb<ChangeAppointment & { id: string }, Appointment> = (platform, caller, asked) => {
  const { id, notes: text, startsAt, ...rest } = asked;
  if (text !== undefined) return writeNotes(platform, caller, { id, text });
  if (startsAt === undefined) throw new Refused("INVALID"); // the contract asks for one of the two
  return moveAppointment(platform, caller, { id, startsAt, ...rest });
};

const writeNotes = writeVerb("appointments:write", async (ctx, { id, text }: { id: string; text: string }) => {
  const before = await viewOf(ctx, id); // missing and foreign first: 404
  await writeSessionNote(ctx, { appointmentId: before.id, text });
  return viewOf(ctx, id);
});
