import { proposals } from "@jechemine/contract/proposals.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { reasons } from "@jechemine/contract/reasons.ts";
import { requestChanges } from "@jechemine/contract/request-changes.ts";
import { Opened, type OpenGuestRequest, requests } from "@jechemine/contract/requests.ts";
import { type Server, serve, serveStream } from "../../platform/http.ts";
import { networkPrefix } from "../../platform/network.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { speaksOfCrisis } from "../alerts/index.ts";
import { acceptProposal, refuseProposal } from "./answer-proposal.ts";
import { declineProfessional, withdrawRequest } from "./change-my-request.ts";
import { claimRequest } from "./claim-request.ts";
import { answerConsent, followRequest, readInvitation } from "./consent.ts";
import { editRequest } from "./edit-request.ts";
import { readMatched } from "./matched-requests.ts";
import { requestMessages as messages } from "./messages.ts";
import { readMyRequest, readMyRequests } from "./my-requests.ts";
import { openGuestRequest, openRequest } from "./open-request.ts";
import { readPool } from "./pool.ts";
import { readProposed } from "./proposed.ts";
import { readBoard } from "./queue-board.ts";
import { readQueueDetail } from "./queue-detail.ts";
import { TAXONOMY } from "./reasons-catalogue.ts";
import { releaseRequest } from "./release-request.ts";
import { assignRequest, completeIntake, markUrgent, rematchRequest, sendToPool } from "./steer-request.ts";

/** A visitor asks a few times at most: the mails go to somebody else's address. */
const GUEST_LIMIT = { limit: 10, windowSeconds: 3_600 };
/** Who refers, refers several. */
const REFERRAL_LIMIT = { limit: 30, windowSeconds: 3_600 };
/** A change may send a request around again. */
const CHANGE_LIMIT = { limit: 20, windowSeconds: 3_600 };
/** A birth date is soon guessed, if one may guess. */
const BIRTH_DATE_LIMIT = { limit: 10, windowSeconds: 86_400 };
const MAIL_LIMIT = { limit: 3, windowSeconds: 3_600 };

type GuestCall = { asked: OpenGuestRequest; address: string };
async function receiveGuest(platform: Platform, caller: Caller, { asked, address }: GuestCall) {
  const refers = asked.forWhom === "patient";
  // Counted on its own: nobody is turned away in distress for having asked before.
  const crisis = speaksOfCrisis(asked.note ?? "") ? "-crisis" : "";
  const what = `${refers ? "guest-referral" : "guest-request"}${crisis}`;
  await takeToken(platform, { key: `${what}:${networkPrefix(address)}`, ...(refers ? REFERRAL_LIMIT : GUEST_LIMIT) });
  await takeToken(platform, {
    key: `${what}-mail:${asked.requester.email}`,
    ...(refers ? REFERRAL_LIMIT : MAIL_LIMIT),
  });
  return openGuestRequest(platform, caller, asked);
}

async function countGuess(
  platform: Platform,
  { token, birthDate }: { token?: string | undefined; birthDate?: string | undefined },
) {
  if (token && birthDate) await takeToken(platform, { key: `birth-date:${token}`, ...BIRTH_DATE_LIMIT });
}

export function requestRoutes(server: Server) {
  serve(server, reasons.list, { messages: {}, run: async () => TAXONOMY });
  forClients(server);
  forVisitors(server);
  forProfessionals(server);
  forStaff(server);
}

function forClients(server: Server) {
  const { platform } = server;
  // One address, two answers: what a member sees of their request, or the fixed words that tell a visitor nothing.
  serveStream(server, requests.open, {
    messages,
    async run(caller, { body: { requester, ...asked } }, { request, reply }) {
      if (caller.actor.role !== "anonymous") {
        if (requester) throw new Refused("INVALID");
        return reply.code(201).send({ success: true, data: Opened.parse(await openRequest(platform, caller, asked)) });
      }
      if (!requester) throw new Refused("UNAUTHENTICATED");
      const data = await receiveGuest(platform, caller, { asked: { ...asked, requester }, address: request.ip });
      return reply.code(202).send({ success: true, data });
    },
  });
  serve(server, requests.list, { messages: {}, run: (caller) => readMyRequests(platform, caller, undefined) });
  serve(server, requests.get, {
    messages: {},
    run: (caller, { params }) => readMyRequest(platform, caller, params.id),
  });
  serve(server, requests.withdraw, {
    messages,
    run: (caller, { params }) => withdrawRequest(platform, caller, params.id),
  });
  serve(server, requestChanges.change, {
    messages,
    async run(caller, { params, body }) {
      await takeToken(platform, { key: `request-change:${params.id}`, ...CHANGE_LIMIT });
      return editRequest(platform, caller, { ...params, ...body });
    },
  });
  serve(server, requests.notForMe, {
    messages,
    run: (caller, { params }) => declineProfessional(platform, caller, params.id),
  });
}

function forVisitors(server: Server) {
  const { platform } = server;
  serve(server, requests.openAsGuest, {
    messages,
    run: (caller, { body }, { address }) => receiveGuest(platform, caller, { asked: body, address }),
  });
  serve(server, requests.invitation, {
    messages,
    async run(caller, { body }) {
      await countGuess(platform, body);
      return readInvitation(platform, caller, body);
    },
  });
  serve(server, requests.follow, { messages, run: (caller, { body }) => followRequest(platform, caller, body.token) });
  serve(server, requests.consent, {
    messages,
    async run(caller, { params, body }) {
      await countGuess(platform, body);
      return answerConsent(platform, caller, { ...params, ...body });
    },
  });
}

function forProfessionals(server: Server) {
  const { platform } = server;
  serve(server, proposals.list, { messages: {}, run: (caller) => readProposed(platform, caller, undefined) });
  serve(server, proposals.matched, { messages: {}, run: (caller) => readMatched(platform, caller, undefined) });
  serve(server, proposals.accept, {
    messages,
    run: (caller, { params }) => acceptProposal(platform, caller, params.id),
  });
  serve(server, proposals.refuse, {
    messages,
    run: (caller, { params, body }) => refuseProposal(platform, caller, { ...body, requestId: params.id }),
  });
  serve(server, proposals.release, {
    messages,
    run: (caller, { params }) => releaseRequest(platform, caller, params.id),
  });
  serve(server, proposals.pool, { messages: {}, run: (caller, { query }) => readPool(platform, caller, query) });
  serve(server, proposals.claim, { messages, run: (caller, { params }) => claimRequest(platform, caller, params.id) });
}

function forStaff(server: Server) {
  const { platform } = server;
  serve(server, queue.board, { messages: {}, run: (caller) => readBoard(platform, caller, undefined) });
  serve(server, queue.get, { messages: {}, run: (caller, { params }) => readQueueDetail(platform, caller, params.id) });
  serve(server, queue.assign, {
    messages,
    run: (caller, { params, body }) => assignRequest(platform, caller, { ...params, ...body }),
  });
  serve(server, queue.rematch, {
    messages,
    run: (caller, { body }) => rematchRequest(platform, caller, body.requestId),
  });
  serve(server, queue.sendToPool, { messages, run: (caller, { params }) => sendToPool(platform, caller, params.id) });
  serve(server, queue.setUrgent, {
    messages,
    run: (caller, { params, body }) => markUrgent(platform, caller, { ...params, urgent: body.asSoonAsPossible }),
  });
  serve(server, queue.completeIntake, {
    messages,
    run: (caller, { params, body }) => completeIntake(platform, caller, { ...params, ...body }),
  });
}
