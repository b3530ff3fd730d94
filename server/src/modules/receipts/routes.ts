import { paymentPaths } from "@jechemine/contract/payments-paths.ts";
import { receipts } from "@jechemine/contract/receipts.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { localeOf, type Server, serve, serveStream } from "../../platform/http.ts";
import { renderReceipt } from "./pdf/render-receipt.ts";
import {
  listReceipts,
  listReceiptsForClient,
  readPrinted,
  readPrintedForStaff,
  readReceipt,
  readReceiptOf,
  type ToPrint,
} from "./reads.ts";

type Raw = { request: FastifyRequest; reply: FastifyReply };
/** Streams the paper. Its name says nothing of what it is for. */
async function sendPdf({ request, reply }: Raw, { receipt, verifyUrl }: ToPrint, wanted: "fr" | "en" | undefined) {
  const pdf = await renderReceipt(receipt, { locale: wanted ?? localeOf(request), verifyUrl });
  return reply
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", `attachment; filename="${receipt.number}.pdf"`)
    .type("application/pdf")
    .send(pdf);
}

export function receiptRoutes(server: Server): void {
  const { platform } = server;
  serve(server, receipts.list, {
    messages: {},
    run: (caller, { query }) => listReceipts(platform, caller, query),
  });
  serve(server, receipts.get, {
    messages: {},
    run: (caller, { params }) => readReceipt(platform, caller, params.id),
  });
  serve(server, paymentPaths.receipt, {
    messages: {},
    run: (caller, { query }) => readReceiptOf(platform, caller, query.paymentId),
  });
  serveStream(server, receipts.pdf, {
    messages: {},
    run: async (caller, { params, query }, raw) =>
      sendPdf(raw, await readPrinted(platform, caller, params.id), query.locale),
  });
  serve(server, receipts.listForClient, {
    messages: {},
    run: (caller, { params, query }) => listReceiptsForClient(platform, caller, { ...query, clientId: params.id }),
  });
  serveStream(server, receipts.pdfForStaff, {
    messages: {},
    run: async (caller, { params, query }, raw) =>
      sendPdf(raw, await readPrintedForStaff(platform, caller, params.id), query.locale),
  });
}
