import { z } from "zod";
import type { Config, SmsAccount } from "./config.ts";
import { idOfKey } from "./new-id.ts";
import { type Platform, SYSTEM } from "./verb.ts";

export type TextMessage = {
  /** The same key is the same text: the outbox keeps it once. The provider has no such thing, and may send it twice. */
  key: string;
  /** A number as `e164Of` gives it. */
  to: string;
  body: string;
};
export type Sms = {
  /** False: this installation sends no text messages. */
  available: boolean;
  /** Resolves when the provider has taken the text on itself; throws `SmsRefused` or what went wrong on the way. */
  send(message: TextMessage): Promise<void>;
};

/** The provider, or we, said no for good: another try would hear the same. `code` is Twilio's. */
export class SmsRefused extends Error {
  constructor(
    message: string,
    readonly code?: number,
  ) {
    super(message);
  }
}

/** The provider joins parts up to here; a notice of ours is far shorter. */
const LONGEST = 1_600;
const TIMEOUT = 15_000;

/** `514 555-0100` and `+1 (514) 555-0100` are `+15145550100`; undefined for what is no number. North America where no country is said. */
export function e164Of(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, "");
  if (phone.trim().startsWith("+")) return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
  if (/^[2-9]\d{9}$/.test(digits)) return `+1${digits}`;
  return /^1[2-9]\d{9}$/.test(digits) ? `+${digits}` : undefined;
}

/** Text messages leave by Twilio's REST API; an installation without it keeps them in the development outbox, and production sends none. */
export function openSms(config: Config, needs: Pick<Platform, "database" | "clock">): Sms {
  const { sms, smsCountries = ["+1"], production } = config;
  const ownWay = production ? refuse : outbox(needs);
  const send = sms ? twilio(sms) : ownWay;
  return {
    available: sms !== undefined || !production,
    async send(message) {
      if (e164Of(message.to) !== message.to) throw new SmsRefused("this is not one telephone number");
      if (!smsCountries.some((code) => message.to.startsWith(code)))
        throw new SmsRefused("texts to this country are not allowed: SMS_COUNTRIES");
      await send({ ...message, body: message.body.slice(0, LONGEST) });
    },
  };
}

const refuse = async () => {
  throw new SmsRefused("this installation sends no text messages: SMS_URL is missing");
};

const TwilioError = z.object({ code: z.number(), message: z.string() });

const twilio = ({ url, account, token, from }: SmsAccount) => {
  const address = new URL(`/2010-04-01/Accounts/${account}/Messages.json`, url);
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`;
  const sender = from.startsWith("MG") ? { MessagingServiceSid: from } : { From: from };
  return async ({ to, body }: TextMessage): Promise<void> => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { authorization, accept: "application/json" },
      body: new URLSearchParams({ To: to, Body: body, ...sender }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const said = await answer.text();
    if (answer.ok) return;
    const { code, message } = TwilioError.safeParse(parse(said)).data ?? { message: "no reason given" };
    const words = `${answer.status}${code ? ` ${code}` : ""} ${message}`;
    throw isForGood(answer.status) ? new SmsRefused(words, code) : new Error(words);
  };
};

/** About this text or its reader: for good. About our account, its pace, or their trouble: the operator's or time's to mend. */
const isForGood = (status: number) => status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy on the way answered
  }
}

const outbox =
  ({ database, clock }: Pick<Platform, "database" | "clock">) =>
  async ({ key, to: recipient, body }: TextMessage): Promise<void> => {
    const row = { id: idOfKey(key), at: clock.now(), recipient, sender: "Je Chemine", body };
    await database.within(SYSTEM.actor, "read write", (tx) =>
      tx
        .insertInto("smsOutbox")
        .values(row)
        .onConflict((of) => of.doNothing())
        .execute(),
    );
  };
