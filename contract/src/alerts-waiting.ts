import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** On its own, because every page of the work places asks it. */
export const waitingAlerts = endpoint({
  method: "GET",
  path: "/alerts/waiting-count",
  access: "alerts:read",
  summary: "How many alerts wait for my acknowledgement",
  reply: z.object({ count: z.int() }),
  success: 200,
  refusals: {},
  background: true,
});
