import { z } from "zod";
import { endpoint, Id } from "./endpoint.ts";

/** asked: I wait for an answer · asks: they wait for mine · agreed: we write to each other · declined, ended: no more. */
export const Colleague = z.object({
  id: Id,
  professionalId: Id,
  name: z.string(),
  state: z.enum(["asked", "asks", "agreed", "declined", "ended"]),
  /** Whether I may ask (again): whoever said no is not asked a second time by the same person. */
  mayAsk: z.boolean(),
});
export type Colleague = z.infer<typeof Colleague>;
export const DecideColleague = z.strictObject({ decision: z.enum(["agree", "decline", "end"]) });
export type Decision = z.infer<typeof DecideColleague>["decision"];

export const colleagues = {
  list: endpoint({
    method: "GET",
    path: "/messages/colleagues",
    access: "profile:read",
    summary: "Professionals whom I asked to write with me, who ask me, and who agreed",
    reply: z.array(Colleague),
    success: 200,
    refusals: {},
  }),
  ask: endpoint({
    method: "POST",
    path: "/messages/colleagues",
    access: "profile:write",
    summary: "Ask a professional of the practice to write with me; who asked me already thereby agrees",
    body: z.strictObject({ professionalId: Id }),
    reply: Colleague,
    success: 201,
    refusals: { COLLEAGUE_DECLINED: 409 },
  }),
  decide: endpoint({
    method: "PUT",
    path: "/messages/colleagues/:id",
    access: "profile:write",
    summary: "Agree or decline when asked; end it at any time: what was written stays readable",
    params: z.strictObject({ id: Id }),
    body: DecideColleague,
    reply: Colleague,
    success: 200,
    refusals: { COLLEAGUE_DECIDED: 409 },
  }),
};
