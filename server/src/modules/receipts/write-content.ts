import { Order } from "@jechemine/contract/code-lists.ts";
import { Gender, Title } from "@jechemine/contract/vocabulary.ts";
import { z } from "zod";
import type { WriteCtx } from "../../platform/verb.ts";
import type { SettlementLine } from "../billing/index.ts";
import { readPractice } from "../settings/index.ts";
import type { ReceiptContent } from "./content.ts";
import { deriveLine, type PaidLine, type Practitioner } from "./derive-line.ts";
import { getPayer, listPractitioners, listReceiptNames, type PaidRow } from "./queries.ts";

const KnownLicence = z.object({
  order: Order,
  title: Title,
  number: z.string(),
  psychotherapyPermit: z.boolean(),
  supervised: z.boolean(),
  supervisorId: z.string().nullable(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
});
const Practitioners = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    gender: z.enum([...Gender.options, "other"]).nullable(),
    licences: z.array(KnownLicence),
  }),
);

async function practitionersOf(ctx: WriteCtx, ids: readonly string[]): Promise<Map<string, Practitioner>> {
  const known = Practitioners.parse(await listPractitioners(ctx.tx, ids));
  return new Map(known.map((one) => [one.id, one]));
}

const paidLine = (line: SettlementLine): PaidLine => ({
  kind: line.kind,
  servedAt: line.servedAt,
  minutes: line.minutes,
  service: { fr: line.serviceNameFr, en: line.serviceNameEn },
  netCents: line.netCents,
  gstCents: line.gstCents,
  qstCents: line.qstCents,
  totalCents: line.amountCents,
  chargeCents: line.totalCents,
  taxed: line.taxReason === "taxable",
});

type Paid = { paid: PaidRow; lines: readonly SettlementLine[]; currency: string };
/** Everything that the receipt of a payment says, from the facts as they stand. As the system. */
export async function writeContent(ctx: WriteCtx, { paid, lines, currency }: Paid): Promise<ReceiptContent> {
  const { name, address, phone, email, zone } = await readPractice(ctx);
  const payer = await getPayer(ctx.tx, paid.payerId);
  if (!payer) throw new Error(`payer ${paid.payerId} is gone`);
  const names = await listReceiptNames(
    ctx.tx,
    lines.map(({ clientId }) => clientId),
  );
  const practitioners = await practitionersOf(
    ctx,
    lines.map(({ professionalId }) => professionalId),
  );
  const { method, brand, last4, confirmationNumber, settledAt, sandbox } = paid;
  return {
    practice: { name, address, phone, email },
    zone,
    payer: { name: payer.name, address: payer.address },
    payment: { method, brand, last4, confirmationNumber, paidAt: settledAt.toISOString() },
    sandbox,
    currency,
    lines: lines.map((line) => {
      const [client, professional] = [names.get(line.clientId), practitioners.get(line.professionalId)];
      if (client === undefined || !professional) throw new Error(`charge ${line.chargeId} names nobody`);
      return deriveLine(paidLine(line), { client, professional, supervisors: practitioners, zone });
    }),
  };
}
