import { paymentsSandbox } from "@jechemine/contract/payments-sandbox.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { localeOf, type Server, serve } from "../../../platform/http.ts";
import type { Locale, Messages } from "../../../platform/refused.ts";
import { challengePage } from "./challenge-page.tsx";
import type { Charge } from "./queries.ts";
import { challengePath, Sandbox } from "./service.ts";

const messages: Messages<keyof typeof paymentsSandbox.tokenise.refusals> = {
  NO_TEST_NUMBER: {
    fr: "C’est un bac à sable : seuls les numéros d’essai sont acceptés. N’entrez jamais une vraie carte ici.",
    en: "This is a sandbox: only test numbers are accepted. Never enter a real card here.",
  },
  EXPIRED_CARD: { fr: "Cette carte est expirée.", en: "This card has expired." },
  SETUP_EXPIRED: {
    fr: "Ce formulaire est resté ouvert trop longtemps. Recommencez.",
    en: "This form was open for too long. Start again.",
  },
};

/** The doors that an outside provider would have at its own address. */
export function sandboxRoutes(server: Server): void {
  const sandbox = new Sandbox(server.platform);
  serve(server, paymentsSandbox.tokenise, { messages, run: (_caller, { body }) => sandbox.tokenise(body) });
  void server.http.register(async (scope) => {
    // The one form of the house that is no JSON: a page without scripts answers it.
    const type = "application/x-www-form-urlencoded";
    scope.addContentTypeParser(type, { parseAs: "string" }, async (_request: unknown, body: string) =>
      Object.fromEntries(new URLSearchParams(body)),
    );
    const config = { access: "public" } as const;
    const url = challengePath(":challenge");
    scope.get(url, { config }, (request, reply) => showChallenge(sandbox, request, reply));
    scope.post(url, { config }, (request, reply) => answerChallenge(sandbox, request, reply));
  });
}

const challengeOf = (request: FastifyRequest): string =>
  z.object({ challenge: z.string() }).parse(request.params).challenge;

async function showChallenge(sandbox: Sandbox, request: FastifyRequest, reply: FastifyReply) {
  const charge = await sandbox.readChallenge(challengeOf(request));
  if (!charge) return reply.callNotFound();
  const { html, headers } = challengePage(localeOfPage(request), await viewOf(sandbox, charge));
  return reply.headers(headers).type("text/html; charset=utf-8").send(html);
}
/** As on our own pages: the language that was chosen, then the browser's. */
const localeOfPage = (request: FastifyRequest): Locale => {
  const chosen = request.cookies["jc_lang"];
  return chosen === "en" || chosen === "fr" ? chosen : localeOf(request);
};
const viewOf = async (sandbox: Sandbox, charge: Charge) => ({
  amountCents: charge.amountCents,
  currency: charge.currency,
  last4: await sandbox.last4Of(charge),
  open: charge.state === "requires_action",
  returnPath: charge.returnPath,
});

const Answer = z.object({ answer: z.enum(["yes", "no"]) });
async function answerChallenge(sandbox: Sandbox, request: FastifyRequest, reply: FastifyReply) {
  const read = Answer.safeParse(request.body);
  const charge = read.success
    ? await sandbox.answerChallenge(challengeOf(request), read.data.answer === "yes")
    : await sandbox.readChallenge(challengeOf(request));
  if (!charge) return reply.callNotFound();
  return reply.header("cache-control", "no-store").redirect(read.success ? charge.returnPath : request.url, 303);
}
