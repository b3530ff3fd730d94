import type { Channel } from "@jechemine/contract/notification-kinds.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { staffHolding } from "../accounts/index.ts";
import { findMessage } from "./queries/messages.ts";
import { listParticipants, type ParticipantRow } from "./queries/threads.ts";
import { NUDGE } from "./send-message.ts";

const ofMessage = z.object({ messageId: z.uuid() });
const PATHS = { client: "portalMessages", professional: "workspaceMessages", desk: "adminMessages" } as const;
const TEXT = {
  title: { fr: "Vous avez un nouveau message", en: "You have a new message" },
  lines: [{ fr: "Il vous attend dans votre espace.", en: "It is waiting in your space." }],
};

/** The thread as an address, for the one who reads it. */
const pathFor = ({ side, threadId }: ParticipantRow) =>
  `${appPath(side === "client" || side === "professional" ? PATHS[side] : PATHS.desk)}?thread=${threadId}`;

/** Who has not read the message yet; the desk is as many people as hold its permission. */
async function waiting(ctx: WriteCtx, messageId: string) {
  const message = await findMessage(ctx.tx, messageId);
  if (!message) return [];
  const people = await listParticipants(ctx.tx, [message.threadId]);
  const unread = people.filter(({ unread: count, readNumber }) => count > 0 && readNumber < message.number);
  const readers = await Promise.all(
    unread.map(async (one) => {
      const ids = one.personId ? [one.personId] : (await staffHolding(ctx, "support")).map(({ personId }) => personId);
      return ids.map((personId) => ({ personId, path: pathFor(one), since: one.readNumber }));
    }),
  );
  return readers.flat().map((reader) => ({ ...reader, threadId: message.threadId }));
}

type How = { name: string; channels: readonly Channel[] };
/** Once for each stretch of not having read: ten messages in a row are one notice and one mail. */
const tell = (on: string, { name, channels }: How): Teller =>
  notice({
    on,
    payload: ofMessage,
    async tell(ctx, { messageId }): Promise<Notice[]> {
      return (await waiting(ctx, messageId)).map(({ personId, path, threadId, since }) => ({
        key: `message.${name}:${threadId}:${personId}:${since}`,
        kind: "message_received",
        to: { personId },
        channels,
        text: { ...TEXT, action: { label: { fr: "Lire le message", en: "Read the message" }, url: path } },
        path,
      }));
    },
  });

export const messageNotices: readonly Teller[] = [
  tell("message.sent", { name: "in_app", channels: ["in_app", "sms", "push"] }),
  tell(NUDGE, { name: "email", channels: ["email"] }),
];

/** What a mail about a message looks like. */
export const messageSamples: readonly NoticeSample[] = [
  {
    kind: "message_received",
    text: {
      ...TEXT,
      action: { label: { fr: "Lire le message", en: "Read the message" }, url: appPath("portalMessages") },
    },
  },
];
