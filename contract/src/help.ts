import { z } from "zod";

/** What the answer to a text that was sent to the practice says of crisis help. It depends on the text and the duty roster alone. */
export const Help = z.object({
  /** Show the crisis lines now: the text may speak of a danger. It was delivered all the same. */
  help: z.boolean(),
  /** With `help`: no clinician is on call at this moment. */
  nobodyOnCall: z.boolean(),
});
export type Help = z.infer<typeof Help>;
export const NO_HELP: Help = { help: false, nobodyOnCall: false };

/** Always the same, whether we know the writer or not; crisis help depends on the words alone. */
export const Received = z.object({ received: z.literal(true), ...Help.shape });
export type Received = z.infer<typeof Received>;
