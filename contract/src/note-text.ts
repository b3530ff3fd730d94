import { z } from "zod";
import { LINES } from "./endpoint.ts";

export const NOTE_MAXIMUM = 20_000;
/** Kept as typed, spaces and all: autosaving may not change what somebody is writing. */
export const NoteText = z.string().max(NOTE_MAXIMUM).regex(LINES);
