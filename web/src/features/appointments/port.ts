import { appointmentLinks } from "@jechemine/contract/appointment-links.ts";
import { appointments, type CancellationPreview } from "@jechemine/contract/appointments.ts";
import type { DayRange, Slot } from "@jechemine/contract/slots.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { call } from "../../api/call.ts";

type Move = { startsAt: string; modality?: Modality; acceptFeeCents?: number };

/** What can be done with one appointment, from the portal or from a mailed link: the dialogs are the same. */
export type Port = {
  key: readonly string[];
  preview: () => Promise<CancellationPreview | null>;
  slots: (query: DayRange) => Promise<Slot[]>;
  confirm: () => Promise<unknown>;
  move: (body: Move) => Promise<unknown>;
  cancel: (acceptFeeCents: number) => Promise<unknown>;
};

export function portalPort(id: string): Port {
  const params = { id };
  return {
    key: ["appointments", "act", id],
    preview: () => call(appointments.cancellation, { params }),
    slots: (query) => call(appointments.slotsToMove, { params, query }),
    confirm: () => call(appointments.confirm, { params }),
    move: (body) => call(appointments.move, { params, body }),
    cancel: (acceptFeeCents) => call(appointments.cancel, { params, query: { acceptFeeCents } }),
  };
}

export function linkPort(token: string): Port {
  const params = { token };
  return {
    key: ["appointments", "act", token],
    preview: async () => (await call(appointmentLinks.view, { params })).cancellation,
    slots: (query) => call(appointmentLinks.slots, { params, query }),
    confirm: () => call(appointmentLinks.act, { params, body: { act: "confirm" } }),
    move: (body) => call(appointmentLinks.act, { params, body: { act: "move", ...body } }),
    cancel: (acceptFeeCents) => call(appointmentLinks.act, { params, body: { act: "cancel", acceptFeeCents } }),
  };
}
