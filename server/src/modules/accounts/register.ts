import type { Apply, Practice } from "@jechemine/contract/accounts-applications.ts";
import type { Register } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { ANONYMOUS, type Platform, writeVerb } from "../../platform/verb.ts";
import { takeMail } from "./attempts.ts";
import { checkPractice } from "./check-practice.ts";
import { hashPassword, screenPassword } from "./password.ts";
import { insertAsk, insertRegistration, sweepRegistrations } from "./queries/registrations.ts";
import { inDays, inHours, REGISTRATION_HOURS } from "./sign-in.ts";

const ACCEPTED = { accepted: true as const };
type Asked = { who: Register; exchange: Exchange; practice?: Practice };

/** Writes down who asks for an account, known or not; a job looks which mail follows. The account stands once the link is opened. */
export async function register(platform: Platform, { who, exchange, practice }: Asked) {
  await takeMail(platform, { email: who.email, address: exchange.address });
  screenPassword(who.password, [who.email, who.firstName, who.lastName]);
  const passwordHash = await hashPassword(who.password);
  const { email, firstName, lastName, locale = exchange.locale } = who;
  await writeRegistration(platform, ANONYMOUS, { email, firstName, lastName, locale, passwordHash, practice });
  return ACCEPTED;
}

/** The same with a practice: the account of a professional, who waits for approval once the e-mail is verified. */
export const apply = (platform: Platform, { practice, ...who }: Apply, exchange: Exchange) =>
  register(platform, { who, exchange, practice });

type Writing = Omit<Register, "password"> & {
  passwordHash: string;
  locale: "fr" | "en";
  practice: Practice | undefined;
};
const writeRegistration = writeVerb("public", async (ctx, { firstName, lastName, practice, ...who }: Writing) => {
  if (practice) await checkPractice(ctx, practice);
  const [id, createdAt] = [newId(ctx.now), ctx.now];
  const names = { givenName: firstName, familyName: lastName };
  const kind = practice ? ("professional" as const) : ("client" as const);
  const row = { id, kind, ...who, ...names, application: practice ? JSON.stringify(practice) : null, createdAt };
  // Registrations are the system's alone; everybody may ask for one.
  await ctx.asSystem(async () => {
    await insertRegistration(ctx.tx, { ...row, expiresAt: inHours(ctx.now, REGISTRATION_HOURS) });
    await sweepRegistrations(ctx.tx, inDays(ctx.now, -2));
  });
  ctx.record("registration.asked", id, { event: { registrationId: id } });
});

type Mailing = { email: string; purpose: "verification" | "password"; exchange: Exchange };
/** Somebody lost a mail or a password: written down for known and unknown alike, answered by a job. */
export async function askForMail(platform: Platform, { email, purpose, exchange }: Mailing) {
  await takeMail(platform, { email, address: exchange.address });
  await writeAsk(platform, ANONYMOUS, { email, purpose });
  return ACCEPTED;
}

const writeAsk = writeVerb("public", async (ctx, { email, purpose }: Omit<Mailing, "exchange">) => {
  const id = newId(ctx.now);
  // What was asked is the system's alone; everybody may ask.
  await ctx.asSystem(() => insertAsk(ctx.tx, { id, email, purpose, createdAt: ctx.now }));
  ctx.record("account.mail_asked", id, { event: { askId: id } });
});
