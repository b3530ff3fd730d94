import { z } from "zod";
import { account, ChangePassword, Proof, Said, SignIn, SteppedUp, screened } from "./accounts-shapes.ts";
import { Done, endpoint, Id } from "./endpoint.ts";

const byId = z.strictObject({ id: Id });

/** What a signed-in person calls. */
export const inside = <const P extends string>(prefix: P) => ({
  changePassword: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/change-password`,
    summary: "Change my password; ends my other sign-ins",
    body: ChangePassword,
    reply: Done,
    refusals: { ...screened, WRONG_PASSWORD: 401, LOCKED_OUT: 429 },
  }),
  sessions: endpoint({
    method: "GET",
    path: `/${prefix}/sessions`,
    access: "account:read",
    summary: "Where I am signed in, the latest use first",
    reply: z.array(SignIn).max(100),
    success: 200,
    refusals: {},
  }),
  endSession: endpoint({
    ...account,
    method: "DELETE",
    path: `/${prefix}/sessions/:id`,
    summary: "End one of my sign-ins",
    params: byId,
    reply: Done,
    refusals: {},
  }),
  endOtherSessions: endpoint({
    ...account,
    method: "DELETE",
    path: `/${prefix}/sessions`,
    summary: "End all my sign-ins but this one, and forget my trusted devices",
    reply: Done,
    refusals: {},
  }),
  stepUp: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/step-up`,
    summary: "Prove again that it is me: the code where there is a second factor, otherwise the password",
    body: Proof,
    reply: SteppedUp,
    refusals: { WRONG_CODE: 401, WRONG_PASSWORD: 401, LOCKED_OUT: 429 },
  }),
  unlock: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/unlock`,
    summary: "Go on where I was; five failures end the sign-in",
    body: z.strictObject({ password: Said }),
    reply: Done,
    refusals: { WRONG_PASSWORD: 401, LOCKED_OUT: 429 },
  }),
});
