import type { PaymentState } from "@jechemine/contract/payments.ts";
import { concept, money, type Resource, refer, said } from "./fhir-parts.ts";
import { type Gathered, receiptPath } from "./gathered.ts";

const CHARGE_STATES = {
  due: "billable",
  partly_paid: "billable",
  paid: "billed",
  refunded: "not-billable",
  written_off: "not-billable",
  voided: "aborted",
} as const;
export const chargesOf = ({ charges, person, locale }: Gathered): Resource[] =>
  charges.map(({ id, serviceCode, description, date, amount, currency, status, professional, client }) => ({
    resourceType: "ChargeItem",
    id,
    status: CHARGE_STATES[status],
    code: { coding: [{ code: serviceCode }], text: description[locale] },
    // A payer may pay for somebody else, who is named on their page and has no file here.
    subject: client.id === person.id ? refer(person.id) : { display: client.name },
    occurrenceDateTime: date,
    performer: [{ actor: refer(professional.id, professional.name) }],
    priceOverride: money(amount, currency),
  }));

const PAYMENT_STATES: Readonly<Record<PaymentState, string>> = {
  pending: "draft",
  requires_action: "draft",
  processing: "draft",
  review: "draft",
  settled: "active",
  failed: "cancelled",
  returned: "cancelled",
};
export const paymentsOf = ({ payments }: Gathered): Resource[] =>
  payments.map(({ id, confirmationNumber, amount, currency, status, createdAt, settledAt, method }) => ({
    resourceType: "PaymentReconciliation",
    id,
    identifier: [{ value: confirmationNumber }],
    status: PAYMENT_STATES[status],
    created: createdAt,
    paymentDate: (settledAt ?? createdAt).slice(0, 10),
    paymentAmount: money(amount, currency),
    formCode: concept(method),
  }));

export const receiptsOf = (gathered: Gathered): Resource[] =>
  gathered.receipts.map((receipt) => ({
    resourceType: "DocumentReference",
    id: receipt.id,
    identifier: [{ value: receipt.number }],
    status: receipt.state === "void" ? "superseded" : "current",
    type: concept("Receipt"),
    subject: refer(gathered.person.id),
    date: receipt.issuedAt,
    content: [
      {
        attachment: {
          contentType: "application/pdf",
          url: receiptPath(receipt),
          title: receipt.number,
          creation: receipt.issuedAt,
          ...said("language", `${gathered.locale}-CA`),
        },
      },
    ],
  }));
