import { z } from "zod";
import { endpoint, Id } from "./endpoint.ts";
import { payments } from "./payments.ts";
import { Receipt } from "./receipts.ts";

/** The same under the addresses that clients of this API call, below `/payments`. */
export const paymentPaths = {
  methods: endpoint({ ...payments.methods, path: "/payments/payment-methods" }),
  addMethod: endpoint({ ...payments.addMethod, path: "/payments/payment-methods" }),
  removeMethod: endpoint({ ...payments.removeMethod, path: "/payments/payment-methods/:id" }),
  receipt: endpoint({
    method: "GET",
    path: "/payments/receipt",
    access: "billing:read",
    summary: "The receipt that stands for one of my payments; none before the money is confirmed",
    query: z.strictObject({ paymentId: Id }),
    reply: Receipt,
    success: 200,
    refusals: {},
  }),
};
