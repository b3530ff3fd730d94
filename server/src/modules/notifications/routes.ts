import { mailTexts } from "@jechemine/contract/mail-texts.ts";
import { notificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { createEventStreams } from "../../platform/event-stream.ts";
import { localeOf, type Server, serve, serveStream } from "../../platform/http.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import { sendMail, sendPage } from "../../platform/static-page.tsx";
import { ANONYMOUS } from "../../platform/verb.ts";
import { pictureOf } from "./gallery.ts";
import { GalleryPage } from "./gallery-page.tsx";
import { readMailTexts, writeMailText } from "./mail-texts.ts";
import { markAllRead, markOneRead } from "./mark-read.ts";
import { preferenceMessages, pushMessages, reportMessages, resendMessages } from "./messages.ts";
import { endMailsOf, mayChoose, readPreferences, readSubscriber, writePreferences } from "./preferences.ts";
import { readDeliveries, readFeed, readUnreadCount } from "./reads.ts";
import { receiveReport } from "./receive-report.ts";
import { resendDelivery } from "./resend-delivery.ts";
import { subscribe, unsubscribeBrowser } from "./subscriptions.ts";
import { LostLinkPage, UnsubscribedPage, UnsubscribePage, unsubscribeTitle } from "./unsubscribe-page.tsx";
import { readUnsubscribeToken, unsubscribePath } from "./unsubscribe-token.ts";

export function notificationRoutes(server: Server, samples: readonly NoticeSample[]): void {
  const { platform } = server;
  serve(server, notifications.list, {
    messages: {},
    run: (caller, { query }, { locale }) => readFeed(platform, caller, { ...query, locale }),
  });
  serve(server, notifications.unreadCount, {
    messages: {},
    run: (caller) => readUnreadCount(platform, caller, undefined),
  });
  serve(server, notifications.markRead, {
    messages: {},
    run: (caller, { params }) => markOneRead(platform, caller, params.id),
  });
  serve(server, notifications.markAllRead, { messages: {}, run: (caller) => markAllRead(platform, caller, undefined) });
  serve(server, notifications.listDeliveries, {
    messages: {},
    run: (caller, { query }) => readDeliveries(platform, caller, query),
  });
  serve(server, notifications.resend, {
    messages: resendMessages,
    run: (caller, { params }) => resendDelivery(platform, caller, params.id),
  });
  serve(server, notifications.report, {
    messages: reportMessages,
    run: async (_caller, { body: { message } }, { rawBody, header }) => ({
      counted: await receiveReport(platform, { message, body: rawBody, signature: header("report-signature") }),
    }),
  });
  serve(server, notifications.subscribe, {
    messages: pushMessages,
    run: (caller, { body: { subscription } }, { agent }) =>
      subscribe(platform, caller, { subscription, device: agent.slice(0, 120) }),
  });
  serve(server, notifications.unsubscribeBrowser, {
    messages: {},
    run: (caller, { body }) => unsubscribeBrowser(platform, caller, body.endpoint),
  });
  preferenceRoutes(server);
  unsubscribeRoutes(server);
  mailTextRoutes(server, samples);
  const streams = createEventStreams(server, notifications.stream);
  serveStream(server, notifications.stream, { messages: {}, run: (caller, _input, raw) => streams.open(caller, raw) });
}

const lost = (request: FastifyRequest, reply: FastifyReply) => {
  const lang = localeOf(request);
  return sendPage(reply.code(404), { title: unsubscribeTitle(lang), lang, children: LostLinkPage({ locale: lang }) });
};

/**
 * One press in the reader's mail program (RFC 8058), or on our page: no sign-in, and nothing but this. The signature is the proof, so a post
 * from anywhere is as good; looking alone changes nothing.
 */
function unsubscribeRoutes({ http, platform }: Server): void {
  const config = { access: "public" } as const;
  const url = unsubscribePath(":token");
  const subscriberOf = async ({ params }: FastifyRequest) => {
    const token = z.object({ token: z.string() }).parse(params).token;
    const its = readUnsubscribeToken(platform.config.jwtSecret, token);
    if (!its || mayChoose(its.event, "email") !== "choice") return undefined;
    return { its, path: unsubscribePath(token), ...(await readSubscriber(platform, ANONYMOUS, its.personId)) };
  };
  void http.register(async (scope) => {
    // What a mail program posts is not JSON, and nothing in it is read.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 4_096 }, async () => undefined);
    scope.get(url, { config }, async (request, reply) => {
      const found = await subscriberOf(request);
      if (!found) return lost(request, reply);
      const { its, locale, path } = found;
      const children = UnsubscribePage({ locale, event: its.event, path });
      return sendPage(reply, { title: unsubscribeTitle(locale), lang: locale, children, posts: true });
    });
    scope.post(url, { config }, async (request, reply) => {
      const found = await subscriberOf(request);
      if (!found) return lost(request, reply);
      const { its, locale, settings } = found;
      await endMailsOf(platform, ANONYMOUS, its);
      const children = UnsubscribedPage({ locale, settings });
      return sendPage(reply, { title: unsubscribeTitle(locale), lang: locale, children });
    });
  });
}

function mailTextRoutes(server: Server, samples: readonly NoticeSample[]): void {
  const { platform, http } = server;
  serve(server, mailTexts.list, { messages: {}, run: (caller) => readMailTexts(platform, caller, samples) });
  serve(server, mailTexts.save, {
    messages: {},
    run: (caller, { params, body }) => writeMailText(platform, caller, { kind: params.kind, words: body, samples }),
  });
  if (platform.config.production || !platform.config.demo) return;
  const config = { access: "public" } as const;
  const shortOf = (sample: NoticeSample, locale: "fr" | "en") => pictureOf(platform.config, sample, { locale }).short;
  const pictures = samples.map((sample) => ({
    sample,
    short: { fr: shortOf(sample, "fr"), en: shortOf(sample, "en") },
  }));
  const Asked = z.object({ locale: z.enum(["fr", "en"]).catch("fr"), discreet: z.string().optional() });
  http.get("/dev/mails", { config }, async (_request, reply) =>
    sendPage(reply, { title: "Every kind of mail", children: GalleryPage({ pictures }) }),
  );
  http.get("/dev/mails/:kind", { config }, async (request, reply) => {
    const { kind } = z.object({ kind: z.string() }).parse(request.params);
    const sample = samples.find((one) => one.kind === kind);
    if (!sample) return reply.callNotFound();
    const { locale, discreet } = Asked.parse(request.query);
    const { html } = pictureOf(platform.config, sample, { locale, discreet: discreet !== undefined });
    return sendMail(reply, html);
  });
}

function preferenceRoutes(server: Server): void {
  const { platform } = server;
  serve(server, notificationPreferences.read, {
    messages: {},
    run: (caller) => readPreferences(platform, caller, undefined),
  });
  for (const save of [notificationPreferences.save, notificationPreferences.saveInAccount])
    serve(server, save, {
      messages: preferenceMessages,
      run: (caller, { body }) => writePreferences(platform, caller, body),
    });
}
