import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import { REMIND } from "./file/ask-file-request.ts";
import { findFileRequest, lockExport } from "./queries.ts";

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
const said = ({ action, ...text }: Said, url: string): Notice["text"] => ({ ...text, action: { label: action, url } });

/** Nothing clinical: that somebody asks for a file says no more than that they are a client. */
export const exportNotices: readonly Teller[] = [
  notice({
    on: "export.finished",
    payload: ofExport,
    async tell(ctx, { exportId }): Promise<Notice[]> {
      const row = await lockExport(ctx.tx, exportId);
      if (row?.state !== "ready") return [];
      return [
        {
          key: `export.ready:${exportId}`,
          kind: "export_ready",
          to: { personId: row.personId },
          text: said(READY, data()),
          path: data(),
        },
      ];
    },
  }),
  notice({
    on: "file_request.asked",
    payload: ofRequest,
    async tell(ctx, { fileRequestId }): Promise<Notice[]> {
      const row = await findFileRequest(ctx.tx, fileRequestId);
      if (row?.state !== "pending") return [];
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
      if (row?.state !== "pending") return [];
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
      return [
        {
          key: `file_request.answered:${fileRequestId}`,
          kind: "file_request_answered",
          to: { personId: row.clientId },
          text: said(ANSWERED, data()),
          path: data(),
        },
      ];
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
