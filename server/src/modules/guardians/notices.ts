import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { endLinks, makeLink } from "../../platform/links.ts";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { staffHolding } from "../accounts/index.ts";
import { AGE_OF_CONSENT, addDays, birthdayOf, UNDECIDED_DAYS } from "./birthdays.ts";
import { dayOf, factsOf } from "./facts.ts";
import { dayText, TEXTS } from "./notice-texts.ts";
import { findInvitation } from "./queries/invitations.ts";
import { findLink, type LinkRow, listLinksOfWard } from "./queries/links.ts";
import { findWard, hasAccount, listTreating } from "./queries/wards.ts";
import { deriveState, isForMinors } from "./rights.ts";

const FAMILY = appPath("portalFamily");
const QUEUE = appPath("adminGuardians");
/** What a youth has to find the mail and to think about it. */
const INVITATION_HOURS = 14 * 24;
type Kind = Notice["kind"];
type Said = Pick<Notice["text"], "title" | "lines">;

const toReader = (
  personId: string,
  key: string,
  { kind, text, path }: { kind: Kind; text: Said; path: string },
): Notice => ({
  key,
  kind,
  to: { personId },
  channels: ["in_app", "email"],
  text: { ...text, action: { label: { fr: "Ouvrir la page", en: "Open the page" }, url: path } },
  path,
});

const onAsked = notice({
  on: "guardianship.asked",
  payload: z.object({ linkId: z.uuid() }),
  async tell(ctx, { linkId }): Promise<Notice[]> {
    const link = await findLink(ctx.tx, linkId);
    if (!link || link.approvedAt || link.refusedAt) return [];
    const staff = await staffHolding(ctx, "owner", "intake");
    const told = { kind: "guardianship_asked", text: TEXTS.asked, path: QUEUE } as const;
    return staff.map(({ personId }) => toReader(personId, `guardianship_asked:${linkId}`, told));
  },
});

/** The guardian hears what became of the link. */
const onDecision = (on: string, kind: Kind, text: (link: LinkRow) => Said): Teller =>
  notice({
    on,
    payload: z.object({ linkId: z.uuid() }),
    async tell(ctx, { linkId }): Promise<Notice[]> {
      const link = await findLink(ctx.tx, linkId);
      if (!link?.guardianAccountId || (kind === "guardianship_granted" && link.restriction === "no_information"))
        return [];
      return [toReader(link.guardianId, `${kind}:${linkId}`, { kind, text: text(link), path: FAMILY })];
    },
  });

const payload = z.object({ wardId: z.uuid() });
const onTalk = notice({
  on: "youth.talk_due",
  payload,
  async tell(ctx, { wardId }): Promise<Notice[]> {
    const ward = await findWard(ctx.tx, wardId);
    if (!ward?.birthDate) return [];
    const treating = await listTreating(ctx.tx, wardId, ctx.now);
    const text = TEXTS.talk(ward.givenName, dayText(birthdayOf(ward.birthDate, AGE_OF_CONSENT)));
    const told = { kind: "youth_talk_due", text, path: appPath("workspaceClient", { id: wardId }) } as const;
    return treating.map(({ professionalId }) => toReader(professionalId, `youth_talk:${wardId}`, told));
  },
});

async function guardiansOf(ctx: WriteCtx, wardId: string): Promise<LinkRow[]> {
  const day = await dayOf(ctx);
  const links = await listLinksOfWard(ctx.tx, wardId);
  return links.filter(
    (one) =>
      isForMinors(one) &&
      one.guardianAccountId !== null &&
      one.restriction !== "no_information" &&
      deriveState(factsOf(one, day), day.today) === "approved",
  );
}
const onFourteen = notice({
  on: "youth.turned_fourteen",
  payload,
  async tell(ctx, { wardId }): Promise<Notice[]> {
    const ward = await findWard(ctx.tx, wardId);
    if (!ward?.birthDate) return [];
    const until = dayText(addDays(birthdayOf(ward.birthDate, AGE_OF_CONSENT), UNDECIDED_DAYS));
    const text = TEXTS.fourteen(ward.givenName, until);
    const guardians = (await guardiansOf(ctx, wardId)).filter((one) => one.decidedAt === null);
    const told = { kind: "youth_turned_fourteen", text, path: FAMILY } as const;
    const theirs = guardians.map(({ guardianId }) => toReader(guardianId, `youth_fourteen:${wardId}`, told));
    if (!(await hasAccount(ctx.tx, wardId))) return theirs;
    const own = { kind: "youth_turned_fourteen", text: TEXTS.fourteenOwn(until), path: FAMILY } as const;
    return [...theirs, toReader(wardId, `youth_fourteen:${wardId}`, own)];
  },
});

const onUndecided = notice({
  on: "youth.left_undecided",
  payload,
  async tell(ctx, { wardId }): Promise<Notice[]> {
    const ward = await findWard(ctx.tx, wardId);
    if (!ward) return [];
    const guardians = (await guardiansOf(ctx, wardId)).filter((one) => one.decidedAt === null);
    const told = { kind: "youth_left_undecided", text: TEXTS.undecided(ward.givenName), path: FAMILY } as const;
    return guardians.map(({ guardianId }) => toReader(guardianId, `youth_undecided:${wardId}`, told));
  },
});

/** Whoever treats the youth asks them; where nobody does, the team. */
const onWished = notice({
  on: "youth.account_wished",
  payload: z.object({ linkId: z.uuid() }),
  async tell(ctx, { linkId }): Promise<Notice[]> {
    const link = await findLink(ctx.tx, linkId);
    if (!link || link.wardAccountId) return [];
    const { today } = await dayOf(ctx);
    const treating = await listTreating(ctx.tx, link.wardId, ctx.now);
    const told = { kind: "youth_account_wished", text: TEXTS.wished(link.wardGivenName) } as const;
    const key = `youth_wished:${linkId}:${today}`;
    const file = appPath("workspaceClient", { id: link.wardId });
    if (treating.length > 0)
      return treating.map(({ professionalId }) => toReader(professionalId, key, { ...told, path: file }));
    const staff = await staffHolding(ctx, "owner", "intake");
    const path = `${QUEUE}?state=approved&link=${linkId}`;
    return staff.map(({ personId }) => toReader(personId, key, { ...told, path }));
  },
});

const onInvited = notice({
  on: "youth.invited",
  payload: z.object({ invitationId: z.uuid() }),
  async tell(ctx, { invitationId }): Promise<Notice[]> {
    const invitation = await findInvitation(ctx.tx, invitationId);
    if (!invitation || (await hasAccount(ctx.tx, invitation.wardId))) return [];
    const { wardId: subjectId, email, locale } = invitation;
    await endLinks(ctx, "youth_account", subjectId); // the newest mail counts
    const token = await makeLink(ctx, { purpose: "youth_account", subjectId, email, ttlHours: INVITATION_HOURS });
    const url = { fr: publicPath("youthAccount", "fr", { token }), en: publicPath("youthAccount", "en", { token }) };
    const action = { label: { fr: "Ouvrir mon compte", en: "Open my account" }, url };
    return [
      {
        key: `youth_invited:${invitationId}`,
        kind: "youth_invited",
        to: { email, locale },
        channels: ["email"],
        text: { ...TEXTS.invited, action },
      },
    ];
  },
});

/** Who is told what about guardians. Names of children stay out of subjects; nothing clinical is anywhere. */
export const guardianNotices: readonly Teller[] = [
  onAsked,
  onDecision("guardianship.approved", "guardianship_approved", (link) => TEXTS.approved(link.wardGivenName)),
  onDecision("guardianship.refused", "guardianship_refused", (link) => TEXTS.refused(link.refusalReason ?? "")),
  onDecision("guardianship.ended", "guardianship_ended", (link) => TEXTS.ended(link.wardGivenName)),
  onDecision("guardianship.granted", "guardianship_granted", (link) => TEXTS.granted(link.wardGivenName)),
  onTalk,
  onFourteen,
  onUndecided,
  onWished,
  onInvited,
];
