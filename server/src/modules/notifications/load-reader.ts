import { classOf, type NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import { type Locale, Refused } from "../../platform/refused.ts";
import { e164Of } from "../../platform/sms.ts";
import type { Ctx } from "../../platform/verb.ts";
import { answerHoursOf } from "../roster/index.ts";
import type { Wishes } from "./decide-channels.ts";
import { listUnreachable } from "./queries/addresses.ts";
import { countTexts } from "./queries/deliveries.ts";
import { findChoices, findPreferences } from "./queries/preferences.ts";
import { listSubscriptions } from "./queries/push.ts";
import { findReader } from "./queries/readers.ts";
import type { Work } from "./told-when.ts";

export type Reader = {
  personId: string;
  name: string;
  locale: Locale;
  /** None: known by contact details only. */
  accountKind: AccountKind | null;
  discreet: boolean;
  email: string | null;
  phone: string | undefined;
  subscriptions: readonly { id: string; host: string }[];
  wishes: Wishes;
};

const DAY = 86_400_000;
const TEXTS_A_DAY = 10;

/** A number that has had its texts of the day gets no more of them, whatever happens. */
export const mayText = async (ctx: Pick<Ctx, "tx" | "now">, phone: string): Promise<boolean> =>
  (await countTexts(ctx.tx, phone, new Date(ctx.now.getTime() - DAY))) < TEXTS_A_DAY;

/** When a professional works; nobody else's notices wait for that, nor an applicant's, who has no hours yet. */
async function workOf(ctx: Ctx, personId: string, kind: AccountKind | null): Promise<Work | null> {
  if (kind !== "professional") return null;
  return answerHoursOf(ctx, personId).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
}

type About = { kind: NoticeKind; rules: Rules };
/** Whom a notice is for, by their own choices; undefined for who died. */
export async function loadReader(ctx: Ctx, personId: string, { kind, rules }: About): Promise<Reader | undefined> {
  const { tx, platform } = ctx;
  const found = await findReader(tx, personId);
  if (!found) return undefined;
  const { id, name, locale, zone, email, accountKind, safePhone } = found;
  const its = await findPreferences(tx, id);
  const phone = safePhone ? e164Of(safePhone) : undefined;
  const subscriptions = platform.push.available ? await listSubscriptions(tx, id) : [];
  const unreachable = await listUnreachable(
    tx,
    [email, phone].filter((one) => one != null),
    ctx.now,
  );
  // What must be told is tried again where a server once said no; the rest is not.
  const isFit = (address: string) => classOf(kind) !== "ordinary" || !unreachable.has(address);
  return {
    personId: id,
    name,
    locale,
    accountKind,
    discreet: its?.discreet ?? false,
    email,
    phone,
    subscriptions,
    wishes: {
      zone,
      quiet: { from: its?.quietFrom ?? rules.quietFrom, until: its?.quietUntil ?? rules.quietUntil },
      work: await workOf(ctx, id, accountKind),
      choices: await findChoices(tx, id),
      digest: its?.digest ?? false,
      reach: {
        email: email !== null && isFit(email),
        sms: platform.sms.available && phone !== undefined && isFit(phone) && (await mayText(ctx, phone)),
        push: subscriptions.length > 0,
      },
    },
  };
}
