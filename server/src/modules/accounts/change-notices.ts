import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { type PublicPage, publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { makeLink } from "../../platform/links.ts";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { CHANGE_BUTTONS, CHANGE_TEXTS, phoneCodeText } from "./change-notice-texts.ts";
import { digitsOf } from "./phone-code.ts";
import { findByEmail, findById } from "./queries/accounts.ts";
import { findChange } from "./queries/email-changes.ts";
import { findCodeForText } from "./queries/phone-codes.ts";
import { REGISTRATION_HOURS } from "./sign-in.ts";

type Reader = { email: string; locale: Locale };
type Mail = {
  key: string;
  kind: NoticeKind;
  text: keyof typeof CHANGE_TEXTS;
  button?: keyof typeof CHANGE_BUTTONS;
  url?: Bilingual | string;
};
const mail = ({ email, locale }: Reader, { key, kind, text, button, url }: Mail): Notice => ({
  key,
  kind,
  to: { email, locale },
  channels: ["email"],
  text: { ...CHANGE_TEXTS[text], ...(button && url && { action: { label: CHANGE_BUTTONS[button], url } }) },
});
const both = (page: PublicPage, token?: string): Bilingual => {
  const params: Record<string, string> = token === undefined ? {} : { token };
  return { fr: publicPath(page, "fr", params), en: publicPath(page, "en", params) };
};

const STOP_HOURS = 7 * 24;
const byChange = z.object({ changeId: z.uuid() });
const linkTo = async (
  ctx: WriteCtx,
  purpose: "change_email" | "stop_email_change",
  change: { id: string; email: string },
) => {
  const ttlHours = purpose === "change_email" ? REGISTRATION_HOURS : STOP_HOURS;
  const token = await makeLink(ctx, { purpose, subjectId: change.id, email: change.email, ttlHours });
  return both(purpose === "change_email" ? "newEmail" : "stopEmailChange", token);
};

/** The new address gets a link, or hears that it has an account; the old one gets the way to stop it, whichever is true. */
const onEmailChangeAsked = notice({
  on: "account.email_change_asked",
  payload: byChange,
  async tell(ctx, { changeId: id }) {
    const change = await findChange(ctx.tx, id);
    if (!change || change.stoppedAt || change.verifiedAt || change.expiresAt <= ctx.now) return [];
    const standing = await findById(ctx.tx, change.accountId);
    if (!standing) return [];
    const { oldEmail, newEmail } = change;
    const stop = await linkTo(ctx, "stop_email_change", { id, email: oldEmail });
    const old = { email: oldEmail, locale: standing.locale };
    const kind = "email_change" as const;
    const warned = mail(old, { key: `email_change_asked:${id}`, kind, text: "asked", button: "stop", url: stop });
    const taken = await findByEmail(ctx.tx, newEmail);
    if (taken) return [warned, mail(taken, { key: `email_change_taken:${id}`, kind, text: "taken" })];
    const url = await linkTo(ctx, "change_email", { id, email: newEmail });
    const to = { email: newEmail, locale: standing.locale };
    return [warned, mail(to, { key: `email_change_confirm:${id}`, kind, text: "confirm", button: "confirm", url })];
  },
});

const onEmailChanged = notice({
  on: "account.email_changed",
  payload: byChange,
  async tell(ctx, { changeId: id }) {
    const change = await findChange(ctx.tx, id);
    const standing = change && (await findById(ctx.tx, change.accountId));
    if (!change || !standing || change.undoneAt) return [];
    const url = await linkTo(ctx, "stop_email_change", { id, email: change.oldEmail });
    const old = { email: change.oldEmail, locale: standing.locale };
    return [mail(old, { key: `email_changed:${id}`, kind: "email_change", text: "changed", button: "stop", url })];
  },
});

type Told = { on: string; kind: NoticeKind; text: keyof typeof CHANGE_TEXTS; signIn?: true };
/** A change of the account itself: its address hears of each. */
const changed = ({ on, kind, text, signIn }: Told): Teller =>
  notice({
    on,
    payload: z.object({ accountId: z.uuid(), changeId: z.uuid() }),
    async tell(ctx, { accountId, changeId }) {
      const standing = await findById(ctx.tx, accountId);
      const way = signIn
        ? ({ button: "signIn", url: both("signIn") } as const)
        : ({ button: "password", url: both("forgot") } as const);
      return standing ? [mail(standing, { key: `${on}:${changeId}`, kind, text, ...way })] : [];
    },
  });

const onPhoneCode = notice({
  on: "account.phone_code_sent",
  payload: z.object({ codeId: z.uuid() }),
  async tell(ctx, { codeId }): Promise<Notice[]> {
    const code = await findCodeForText(ctx.tx, codeId);
    if (!code || code.usedAt || code.expiresAt <= ctx.now) return [];
    const { phone, locale, expiresAt } = code;
    const text = phoneCodeText(digitsOf(ctx.platform.config, codeId));
    return [
      {
        key: `phone_code:${codeId}`,
        kind: "phone_code",
        to: { phone, locale },
        channels: ["sms"],
        text,
        uselessAt: expiresAt,
      },
    ];
  },
});

/** Who is told what when an account changes hands, keys or ends. */
export const changeTellers: readonly Teller[] = [
  onEmailChangeAsked,
  onEmailChanged,
  onPhoneCode,
  changed({ on: "account.passkey_added", kind: "passkey_changed", text: "passkeyAdded" }),
  changed({ on: "account.passkey_removed", kind: "passkey_changed", text: "passkeyRemoved" }),
  changed({ on: "account.left", kind: "account_leaving", text: "left", signIn: true }),
  changed({ on: "account.came_back", kind: "account_leaving", text: "cameBack" }),
];
