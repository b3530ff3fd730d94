import { actingPath, appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { guardiansToTell } from "../people/index.ts";
import { REMIND } from "./file/ask-file-request.ts";
import { findFileRequest, isOpenTo, lockExport, whoseOf } from "./queries.ts";

const ofExport = z.object({ exportId: z.uuid() });
const ofRequest = z.object({ fileRequestId: z.uuid() });
const data = () => appPath("portalData");
const openRequest = (id: string) => `${appPath("workspaceFileRequests")}?request=${id}`;

type Said = Pick<Notice["text"], "title" | "lines"> & { action: Bilingual };
const READY: Said = {
  title: { fr: "La copie de vos renseignements est prête", en: "The copy of your information is ready" },
  lines: [
    {
      fr: "Téléchargez-la dans vos réglages d’ici 24 heures; elle sera ensuite effacée.",
      en: "Download it in your settings within 24 hours; it is erased afterwards.",
    },
    {
      fr: "Si vous n’avez rien demandé, changez votre mot de passe et écrivez-nous.",
      en: "If you did not ask for it, change your password and write to us.",
    },
  ],
  action: { fr: "Ouvrir vos réglages", en: "Open your settings" },
};
const REQUESTED: Said = {
  title: { fr: "Une demande d’accès au dossier vous attend", en: "A request for a file is waiting for you" },
  lines: [{ fr: "La loi vous donne 30 jours pour répondre.", en: "The law gives you 30 days to answer." }],
  action: { fr: "Voir la demande", en: "See the request" },
};
const DUE: Said = {
  title: { fr: "Il reste 7 jours pour répondre", en: "7 days are left to answer" },
  lines: [
    {
      fr: "Une demande d’accès au dossier attend encore votre réponse.",
      en: "A request for a file still waits for your answer.",
    },
  ],
  action: { fr: "Voir la demande", en: "See the request" },
};
const ANSWERED: Said = {
  title: { fr: "Votre demande a sa réponse", en: "Your request has its answer" },
  lines: [{ fr: "Elle vous attend dans vos réglages.", en: "It is waiting in your settings." }],
  action: { fr: "Lire la réponse", en: "Read the answer" },
};
/** To a guardian, of whom they act for. */
const READY_FOR = (name: string): Said => ({
  title: { fr: "Un dossier est prêt", en: "A file is ready" },
  lines: [
    { fr: `Pour ${name}.`, en: `For ${name}.` },
    {
      fr: "Téléchargez-le dans le portail d’ici 24 heures; il sera ensuite effacé.",
      en: "Download it in the portal within 24 hours; it is erased afterwards.",
    },
    ...READY.lines.slice(1),
  ],
  action: { fr: "Ouvrir la page", en: "Open the page" },
});
const ANSWERED_FOR = (name: string): Said => ({
  ...ANSWERED,
  lines: [
    { fr: `Pour ${name}.`, en: `For ${name}.` },
    { fr: "Elle vous attend dans le portail.", en: "It is waiting in the portal." },
  ],
});
const said = ({ action, ...text }: Said, url: string): Notice["text"] => ({ ...text, action: { label: action, url } });

type Whose = { personId: string; guardianId: string | null };
type Told = { own: Said; forWard: (name: string) => Said };
/** Whoever asked: the person, or their guardian while the file is open to them; nobody any more. */
async function toAsker(ctx: Pick<Ctx, "tx">, { personId, guardianId }: Whose, { own, forWard }: Told) {
  if (!guardianId) return [{ to: { personId }, text: said(own, data()), path: data() }];
  const readers = await guardiansToTell(ctx, [personId], "clinical");
  const path = actingPath(appPath("portalFile"), personId);
  return readers
    .filter((one) => one.personId === guardianId)
    .map(({ forWard: { name, through } }) => ({
      to: { personId: guardianId, through },
      text: said(forWard(name), path),
      path,
    }));
}

/** Nothing clinical: that somebody asks for a file says no more than that they are a client. */
export const exportNotices: readonly Teller[] = [
  notice({
    on: "export.finished",
    payload: ofExport,
    async tell(ctx, { exportId }): Promise<Notice[]> {
      const row = await lockExport(ctx.tx, exportId);
      if (row?.state !== "ready") return [];
      const told = await toAsker(ctx, row, { own: READY, forWard: READY_FOR });
      return told.map((its) => ({ key: `export.ready:${exportId}`, kind: "export_ready", ...its }));
    },
  }),
  notice({
    on: "file_request.asked",
    payload: ofRequest,
    async tell(ctx, { fileRequestId }): Promise<Notice[]> {
      const row = await findFileRequest(ctx.tx, fileRequestId);
      if (row?.state !== "pending" || !(await isOpenTo(ctx.tx, whoseOf(row)))) return [];
      const path = openRequest(fileRequestId);
      return [
        {
          key: `file_request.asked:${fileRequestId}`,
          kind: "file_requested",
          to: { personId: row.professionalId },
          text: said(REQUESTED, path),
          path,
        },
      ];
    },
  }),
  notice({
    on: REMIND,
    payload: ofRequest,
    async tell(ctx, { fileRequestId }): Promise<Notice[]> {
      const row = await findFileRequest(ctx.tx, fileRequestId);
      if (row?.state !== "pending" || !(await isOpenTo(ctx.tx, whoseOf(row)))) return [];
      const path = openRequest(fileRequestId);
      return [
        {
          key: `file_request.due:${fileRequestId}`,
          kind: "file_request_due",
          to: { personId: row.professionalId },
          text: said(DUE, path),
          path,
        },
      ];
    },
  }),
  notice({
    on: "file_request.answered",
    payload: ofRequest,
    async tell(ctx, { fileRequestId }): Promise<Notice[]> {
      const row = await findFileRequest(ctx.tx, fileRequestId);
      if (!row?.decidedAt) return [];
      const told = await toAsker(ctx, whoseOf(row), { own: ANSWERED, forWard: ANSWERED_FOR });
      const key = `file_request.answered:${fileRequestId}`;
      return told.map((its) => ({ key, kind: "file_request_answered", ...its }));
    },
  }),
];

/** What mails about copies and files look like. */
export const exportSamples: readonly NoticeSample[] = [
  { kind: "export_ready", text: said(READY, data()) },
  { kind: "file_requested", text: said(REQUESTED, appPath("workspaceFileRequests")) },
  { kind: "file_request_due", text: said(DUE, appPath("workspaceFileRequests")) },
  { kind: "file_request_answered", text: said(ANSWERED, data()) },
];
