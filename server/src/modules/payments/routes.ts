import { type PortalPayment, payments } from "@jechemine/contract/payments.ts";
import { paymentPaths } from "@jechemine/contract/payments-paths.ts";
import { refunds } from "@jechemine/contract/refunds.ts";
import { type Exchange, type Server, serve } from "../../platform/http.ts";
import { refundPayment } from "./ask-refund.ts";
import { routeDebts, routeGuests } from "./debt-routes.ts";
import {
  chargingMessages,
  methodMessages,
  payingMessages,
  refundMessages,
  resolveMessages,
  unavailableMessages,
  webhookMessages,
} from "./messages.ts";
import { addMethod, beginSetup, chooseDefault, dropMethod } from "./methods.ts";
import { pay, payOnce } from "./pay.ts";
import { listAllPayments, listMyMethods, listMyPayments, readOwnPayment } from "./reads.ts";
import { receiveEvent } from "./receive-event.ts";
import { readRefundable } from "./refund-reads.ts";
import { resolvePayment } from "./resolve-payment.ts";
import { sandboxRoutes } from "./sandbox/routes.ts";
import { takePayment } from "./take-payment.ts";

export function paymentRoutes(server: Server): void {
  routePayments(server);
  routeMethods(server);
  routeStaff(server);
  routeDebts(server);
  routeGuests(server);
  const { platform } = server;
  serve(server, payments.webhook, {
    messages: webhookMessages,
    run: async (_caller, _input, { rawBody, header }) => {
      await receiveEvent(platform, rawBody, header("payment-signature"));
      return {};
    },
  });
  if (platform.config.paymentProvider === "sandbox") sandboxRoutes(server);
}

/** 201 once the money is confirmed, 202 while it goes on. */
function answered(payment: PortalPayment, { pends }: Pick<Exchange, "pends">): PortalPayment {
  if (payment.status !== "settled") pends();
  return payment;
}

function routePayments(server: Server): void {
  const { platform } = server;
  serve(server, payments.list, {
    messages: {},
    run: (caller, { query }) => listMyPayments(platform, caller, query),
  });
  serve(server, payments.pay, {
    messages: chargingMessages,
    run: async (caller, { body }, exchange) =>
      answered(await pay(platform, caller, { body, once: exchange.once }), exchange),
  });
  serve(server, payments.get, {
    messages: {},
    run: (caller, { params }) => readOwnPayment(platform, caller, params.id),
  });
  serve(server, payments.createIntent, {
    messages: chargingMessages,
    run: async (caller, { body }, exchange) =>
      answered(await payOnce(platform, caller, { body, once: exchange.once }), exchange),
  });
}

function routeMethods(server: Server): void {
  const { platform } = server;
  serve(server, payments.setupIntent, { messages: unavailableMessages, run: (caller) => beginSetup(platform, caller) });
  for (const { methods, addMethod: add, removeMethod: remove } of [payments, paymentPaths]) {
    serve(server, methods, { messages: {}, run: (caller) => listMyMethods(platform, caller, undefined) });
    serve(server, add, { messages: methodMessages, run: (caller, { body }) => addMethod(platform, caller, body) });
    serve(server, remove, { messages: {}, run: (caller, { params }) => dropMethod(platform, caller, params.id) });
  }
  serve(server, payments.setDefault, {
    messages: {},
    run: (caller, { params }) => chooseDefault(platform, caller, params.id),
  });
}

function routeStaff(server: Server): void {
  const { platform } = server;
  serve(server, payments.all, {
    messages: {},
    run: (caller, { query }) => listAllPayments(platform, caller, query),
  });
  serve(server, payments.take, {
    messages: payingMessages,
    run: (caller, { body }, { once }) => takePayment(platform, caller, { body, once }),
  });
  serve(server, payments.resolve, {
    messages: resolveMessages,
    run: (caller, { params, body }) => resolvePayment(platform, caller, { ...params, ...body }),
  });
  serve(server, refunds.refundable, {
    messages: {},
    run: (caller, { params }) => readRefundable(platform, caller, params.id),
  });
  serve(server, refunds.ask, {
    messages: { ...refundMessages, ...unavailableMessages },
    run: async (caller, { body }, { once, pends }) => {
      const refund = await refundPayment(platform, caller, { body, once });
      if (refund.status === "pending") pends();
      return refund;
    },
  });
}
