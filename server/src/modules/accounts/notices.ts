import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { endLinks, makeLink } from "../../platform/links.ts";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { changeTellers } from "./change-notices.ts";
import { onClientInvited } from "./invite-client.ts";
import { onLicenceExpires } from "./licence-notices.ts";
import { applicationDecided, BUTTONS, TEXTS } from "./notice-texts.ts";
import { findByEmail, findById, listHolders } from "./queries/accounts.ts";
import { findApplication } from "./queries/applications.ts";
import { findAsk, findLatestRegistration, findRegistration } from "./queries/registrations.ts";
import { findFamiliarity, findSignInAccount } from "./queries/sign-ins.ts";
import { INVITATION_HOURS, maySignIn, REGISTRATION_HOURS, RESET_HOURS } from "./sign-in.ts";
import { suspensionTellers } from "./suspension-notices.ts";

type Reader = { email: string; locale: Locale };
type Mail = {
  key: string;
  kind: NoticeKind;
  text: keyof typeof TEXTS;
  button?: keyof typeof BUTTONS;
  url?: Bilingual | string;
};

/** A mail to an address of ours, about the account itself: never in the app, whose reader may be somebody else by then. */
const mail = ({ email, locale }: Reader, { key, kind, text, button, url }: Mail): Notice => ({
  key,
  kind,
  to: { email, locale },
  channels: ["email"],
  text: { ...TEXTS[text], ...(button && url && { action: { label: BUTTONS[button], url } }) },
});

const both = (page: Parameters<typeof publicPath>[0], token?: string): Bilingual => {
  const params: Record<string, string> = token === undefined ? {} : { token };
  return { fr: publicPath(page, "fr", params), en: publicPath(page, "en", params) };
};

type Registration = Reader & { id: string };
async function verification(ctx: WriteCtx, { id, ...reader }: Registration, key: string): Promise<Notice> {
  const link = { purpose: "verify_email", subjectId: id, email: reader.email, ttlHours: REGISTRATION_HOURS } as const;
  const url = both("verifyEmail", await makeLink(ctx, link));
  return mail(reader, { key, kind: "verify_email", text: "verify", button: "verify", url });
}

/** Who registers hears at the same address, whichever is true: a link, or that an account stands already. */
const onRegistration = notice({
  on: "registration.asked",
  payload: z.object({ registrationId: z.uuid() }),
  async tell(ctx, { registrationId }) {
    const registration = await findRegistration(ctx.tx, registrationId);
    if (!registration || registration.verifiedAt || registration.expiresAt <= ctx.now) return [];
    const standing = await findByEmail(ctx.tx, registration.email);
    if (!standing) return [await verification(ctx, registration, `verify_email:${registrationId}`)];
    const { email, locale } = standing;
    const key = `account_known:${registrationId}`;
    const url = both("signIn");
    return [mail({ email, locale }, { key, kind: "account_known", text: "known", button: "signIn", url })];
  },
});

const onMailAsked = notice({
  on: "account.mail_asked",
  payload: z.object({ askId: z.uuid() }),
  async tell(ctx, { askId }) {
    const ask = await findAsk(ctx.tx, askId);
    if (!ask) return [];
    const standing = await findByEmail(ctx.tx, ask.email);
    const waiting = standing ? undefined : await findLatestRegistration(ctx.tx, ask.email, ctx.now);
    if (waiting) return [await verification(ctx, waiting, `verify_email:${askId}`)];
    if (standing?.status === "invited") return [await invitation(ctx, standing, askId)];
    const rules = await readRules(ctx);
    if (!standing || !maySignIn(standing, rules, ctx.now) || ask.purpose !== "password") return [];
    const link = {
      purpose: "reset_password",
      subjectId: standing.id,
      email: standing.email,
      ttlHours: RESET_HOURS,
    } as const;
    await endLinks(ctx, "reset_password", standing.id);
    const url = both("reset", await makeLink(ctx, link));
    return [mail(standing, { key: `reset:${askId}`, kind: "reset_password", text: "reset", button: "reset", url })];
  },
});

type Invited = Reader & { id: string };
async function invitation(ctx: WriteCtx, { id, ...reader }: Invited, cause: string): Promise<Notice> {
  await endLinks(ctx, "invitation", id);
  const link = { purpose: "invitation", subjectId: id, email: reader.email, ttlHours: INVITATION_HOURS } as const;
  const url = both("activate", await makeLink(ctx, link));
  return mail(reader, { key: `invitation:${cause}`, kind: "invitation", text: "invitation", button: "activate", url });
}

const onInvitation = notice({
  on: "staff.invited",
  payload: z.object({ accountId: z.uuid(), changeId: z.uuid() }),
  async tell(ctx, { accountId, changeId }) {
    const standing = await findById(ctx.tx, accountId);
    return standing?.status === "invited" ? [await invitation(ctx, standing, changeId)] : [];
  },
});

/** From a device or network that this account never used; the very first sign-in is no news. */
const onSignIn = notice({
  on: "sign_in.started",
  payload: z.object({ signInId: z.uuid() }),
  async tell(ctx, { signInId }) {
    if ((await findFamiliarity(ctx.tx, signInId)) !== "new") return [];
    const account = await findSignInAccount(ctx.tx, signInId);
    const standing = account && (await findById(ctx.tx, account.accountId));
    if (!standing) return [];
    const key = `new_sign_in:${signInId}`;
    return [mail(standing, { key, kind: "new_sign_in", text: "newSignIn", button: "reset", url: both("forgot") })];
  },
});

/** A security change: the address of the account hears of each. */
const changed = (on: string, kind: NoticeKind, text: keyof typeof TEXTS): Teller =>
  notice({
    on,
    payload: z.object({ accountId: z.uuid(), changeId: z.uuid() }),
    async tell(ctx, { accountId, changeId }) {
      const standing = await findById(ctx.tx, accountId);
      const key = `${kind}:${changeId}`;
      return standing ? [mail(standing, { key, kind, text, button: "reset", url: both("forgot") })] : [];
    },
  });

type Told = { kind: NoticeKind; text: keyof typeof TEXTS; button: keyof typeof BUTTONS; path: string };
const toPerson = (personId: string, key: string, { kind, text, button, path }: Told): Notice => ({
  key: `${kind}:${key}`,
  kind,
  to: { personId },
  text: { ...TEXTS[text], action: { label: BUTTONS[button], url: path } },
  path,
});

const RECEIVED: Told = {
  kind: "application_received",
  text: "applicationReceived",
  button: "application",
  path: appPath("workspaceApplication"),
};
const WAITS: Told = {
  kind: "application_waits",
  text: "applicationWaits",
  button: "applications",
  path: appPath("adminApplications"),
};
const payload = z.object({ professionalId: z.uuid(), changeId: z.uuid() });
const received = (on: string): Teller =>
  notice({
    on,
    payload,
    async tell(ctx, { professionalId, changeId }) {
      const owners = await listHolders(ctx.tx, ["owner"]);
      const told = owners.map(({ personId }) => toPerson(personId, changeId, WAITS));
      return [toPerson(professionalId, changeId, RECEIVED), ...told];
    },
  });

/** Who applied, and the owners who did not decide it themselves. */
const decided = (on: string, told: Told): Teller =>
  notice({
    on,
    payload,
    async tell(ctx, { professionalId, changeId }) {
      const application = await findApplication(ctx.tx, professionalId);
      if (!application) return [];
      const { givenName, familyName, state, decidedBy } = application;
      const text = applicationDecided(`${givenName} ${familyName}`, state === "approved");
      const { button, path } = WAITS;
      const owners = (await listHolders(ctx.tx, ["owner"])).filter(({ personId }) => personId !== decidedBy);
      return [
        toPerson(professionalId, changeId, told),
        ...owners.map(({ personId }): Notice => {
          const kind = "application_decided";
          const action = { label: BUTTONS[button], url: path };
          return { key: `${kind}:${changeId}`, kind, to: { personId }, text: { ...text, action }, path };
        }),
      ];
    },
  });

/** Who is told what about accounts. */
export const accountTellers: readonly Teller[] = [
  ...changeTellers,
  ...suspensionTellers,
  onRegistration,
  onMailAsked,
  onInvitation,
  onClientInvited,
  onSignIn,
  changed("account.password_changed", "password_changed", "passwordChanged"),
  changed("account.second_factor_enabled", "second_factor_changed", "secondFactorOn"),
  changed("account.second_factor_disabled", "second_factor_changed", "secondFactorOff"),
  changed("account.recovery_codes_renewed", "second_factor_changed", "recoveryCodes"),
  onLicenceExpires,
  received("application.received"),
  received("application.changed"),
  decided("application.approved", {
    kind: "application_approved",
    text: "applicationApproved",
    button: "workspace",
    path: appPath("workspace"),
  }),
  decided("application.refused", {
    kind: "application_refused",
    text: "applicationRefused",
    button: "application",
    path: appPath("workspaceApplication"),
  }),
];
