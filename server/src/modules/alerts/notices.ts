import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { staffHolding } from "../accounts/index.ts";
import { stateOf } from "./alert.ts";
import { findForNotice, listSteps } from "./queries.ts";

const payload = z.object({ alertId: z.uuid() });
/** Nothing of what it is about: lock screens are read by others. */
const TEXT = {
  title: { fr: "Quelque chose vous attend dans Je Chemine", en: "Something needs you in Je Chemine" },
  lines: [
    { fr: "Ouvrez votre espace dès que possible.", en: "Open your space as soon as you can." },
    {
      fr: "Si vous ne pouvez pas, la personne de garde sera appelée à votre place.",
      en: "If you cannot, whoever is on call will be asked in your place.",
    },
  ],
};
const OPEN = { fr: "Ouvrir", en: "Open" };
/** Whoever takes care of it learns that there is more to read. */
const MORE = { ...TEXT, lines: TEXT.lines.slice(0, 1) };
const UNANSWERED = {
  title: { fr: "Une alerte attend toujours une réponse", en: "An alert is still waiting for an answer" },
  lines: [
    {
      fr: "Personne n’en a accusé réception. Voyez depuis quand, et qui appeler.",
      en: "Nobody has acknowledged it. See since when, and whom to phone.",
    },
  ],
};

type Asking = Pick<Notice, "key" | "kind"> & { alertId: string; more?: true };
/** Whoever is asked to answer: professionals in their workspace, intake staff in the administration. */
async function toClinician(ctx: WriteCtx, personId: string, { alertId, more, ...told }: Asking) {
  const isStaff = (await staffHolding(ctx, "intake")).some((one) => one.personId === personId);
  const path = `${appPath(isStaff ? "adminAlerts" : "workspaceAlerts")}?alert=${alertId}`;
  return {
    ...told,
    to: { personId },
    text: { ...(more ? MORE : TEXT), action: { label: OPEN, url: path } },
    path,
  } satisfies Notice;
}
/** Owners of the practice learn that an alert waits, and nothing else. */
async function toOwners(ctx: WriteCtx, key: string): Promise<Notice[]> {
  const path = appPath("adminAlerts");
  const text = { ...UNANSWERED, action: { label: OPEN, url: path } };
  return (await staffHolding(ctx, "owner")).map(({ personId }): Notice => {
    return { key, kind: "alert_unanswered", to: { personId }, text, path };
  });
}

const raised = notice({
  on: "alert.raised",
  payload,
  async tell(ctx, { alertId }) {
    const alert = await findForNotice(ctx.tx, alertId);
    if (!alert || stateOf(alert) !== "waiting") return [];
    const steps = (await listSteps(ctx.tx, alertId)).filter(({ step }) => step === "raised");
    const newest = steps.at(-1)?.at.getTime();
    const asked = steps.flatMap(({ at, toId }) => (toId && at.getTime() === newest ? [toId] : []));
    const round = `${alertId}:${alert.rounds}`;
    const told = { alertId, key: `alert.raised:${round}`, kind: "alert_raised" as const };
    if (asked.length === 0) return toOwners(ctx, `alert.nobody:${round}`);
    return Promise.all([...new Set(asked)].map((personId) => toClinician(ctx, personId, told)));
  },
});

/** A text joined what somebody takes care of already: told once until they look. What still waits was told before. */
const joined = notice({
  on: "alert.joined",
  payload,
  async tell(ctx, { alertId }) {
    const alert = await findForNotice(ctx.tx, alertId);
    if (!alert?.responsibleId || stateOf(alert) !== "acknowledged") return [];
    const { responsibleId } = alert;
    const looks = (await listSteps(ctx.tx, alertId)).filter(
      ({ step, byId }) => step === "seen" && byId === responsibleId,
    ).length;
    const key = `alert.joined:${alertId}:${responsibleId}:${looks}`;
    return [await toClinician(ctx, responsibleId, { alertId, key, kind: "alert_raised", more: true })];
  },
});

const escalated = notice({
  on: "alert.escalated",
  payload,
  async tell(ctx, { alertId }) {
    const alert = await findForNotice(ctx.tx, alertId);
    if (!alert?.responsibleId || stateOf(alert) !== "waiting") return [];
    const { escalations, responsibleId } = alert;
    const key = `alert.escalated:${alertId}:${escalations}`;
    const clinician = await toClinician(ctx, responsibleId, { alertId, key, kind: "alert_escalated" });
    // The first hand-over is how it is meant to go; after that somebody has to take the telephone.
    return [clinician, ...(escalations > 1 ? await toOwners(ctx, `alert.unanswered:${alertId}:${escalations}`) : [])];
  },
});

const unanswered = notice({
  on: "alert.unanswered",
  payload,
  async tell(ctx, { alertId }) {
    const alert = await findForNotice(ctx.tx, alertId);
    if (!alert || stateOf(alert) !== "waiting") return [];
    const { escalations, responsibleId } = alert;
    const key = `alert.unanswered:${alertId}:${escalations}`;
    const again = responsibleId
      ? [
          await toClinician(ctx, responsibleId, {
            alertId,
            key: `alert.again:${alertId}:${escalations}`,
            kind: "alert_raised",
          }),
        ]
      : [];
    return [...again, ...(await toOwners(ctx, key))];
  },
});

export const alertNotices: readonly Teller[] = [raised, joined, escalated, unanswered];
/** What mails about alerts look like. */
export const alertSamples: readonly NoticeSample[] = [
  { kind: "alert_raised", text: { ...TEXT, action: { label: OPEN, url: appPath("workspaceAlerts") } } },
  { kind: "alert_escalated", text: { ...TEXT, action: { label: OPEN, url: appPath("workspaceAlerts") } } },
  { kind: "alert_unanswered", text: { ...UNANSWERED, action: { label: OPEN, url: appPath("adminAlerts") } } },
];
