import { z } from "zod";
import { endpoint, Id, Text } from "./endpoint.ts";
import { Opened, ReasonKeys, RequestPreferences } from "./requests.ts";

/** What a client changes of a request that nobody accepted yet. */
export const ChangeRequest = z.strictObject({
  reasons: ReasonKeys,
  preferences: RequestPreferences,
  /** Added to what clinicians read; what was written before stays. */
  note: Text(2000).optional(),
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

export const requestChanges = {
  change: endpoint({
    method: "PUT",
    path: "/requests/:id",
    access: "requests:write",
    summary:
      "Change reasons and preferences of my request while nobody has accepted it; matching runs again where they bind",
    params: z.strictObject({ id: Id }),
    body: ChangeRequest,
    reply: Opened,
    success: 200,
    refusals: { NOT_CHANGEABLE: 409, UNKNOWN_REASON: 400 },
  }),
};
