import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM, type Verb } from "../../platform/verb.ts";
import { lapseRequest } from "./consent.ts";
import { expireProposal } from "./expire-proposal.ts";
import { followAppointment } from "./follow-appointment.ts";
import { EXPIRE } from "./make-proposal.ts";
import { matchRequest } from "./match-request.ts";
import { resumeAgreed } from "./steer-request.ts";
import { LAPSE } from "./write-request.ts";

/** A verb says NOT_DUE when the act is no longer due: somebody was quicker, or the job runs a second time. Then there is nothing to do. */
async function runWhenDue(verb: Verb<string, void>, platform: Platform, id: string): Promise<void> {
  try {
    await verb(platform, SYSTEM, id);
  } catch (error) {
    if (!(error instanceof Refused && error.code === "NOT_DUE")) throw error;
  }
}

const withRequest = (name: string, on: string, verb: Verb<string, void>): Job =>
  job({
    name,
    on,
    payload: z.object({ requestId: z.uuid() }),
    run: (platform, { requestId }) => runWhenDue(verb, platform, requestId),
  });

/** Events after which an open request needs its next step. */
const MATCHED_ON = [
  "request.opened",
  "proposal.ended",
  "request.consented",
  "request.completed",
  "request.rerouted",
  "request.changed",
];

/** Events after which a match may have lost its date, or found it again. */
const FOLLOWED = ["appointment.cancelled", "appointment.closed", "appointment.reopened"];

export const requestJobs: readonly Job[] = [
  ...MATCHED_ON.map((on) => withRequest(`requests.match.${on}`, on, matchRequest)),
  ...FOLLOWED.map((on) =>
    job({
      name: `requests.follow.${on}`,
      on,
      payload: z.object({ appointmentId: z.uuid() }),
      run: (platform, { appointmentId }) => runWhenDue(followAppointment, platform, appointmentId),
    }),
  ),
  job({
    name: "requests.resume_agreed",
    on: "guardianship.agreed",
    payload: z.object({ wardId: z.uuid() }),
    run: (platform, { wardId }) => resumeAgreed(platform, SYSTEM, wardId),
  }),
  withRequest("requests.lapse", LAPSE, lapseRequest),
  job({
    name: "requests.expire",
    on: EXPIRE,
    payload: z.object({ proposalId: z.uuid() }),
    run: (platform, { proposalId }) => runWhenDue(expireProposal, platform, proposalId),
  }),
];
