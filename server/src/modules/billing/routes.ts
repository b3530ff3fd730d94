import { agreedPrices } from "@jechemine/contract/agreed-prices.ts";
import { billing } from "@jechemine/contract/billing.ts";
import { writeOffs } from "@jechemine/contract/write-offs.ts";
import { type Server, serve } from "../../platform/http.ts";
import { agreePrice } from "./agree-price.ts";
import { priceMessages } from "./messages.ts";
import { readBalance } from "./read-balance.ts";
import { listMyCharges, readMyCharge } from "./read-charges.ts";
import { readClientStatement } from "./read-client-statement.ts";
import { readPrices } from "./read-prices.ts";
import { listAllCharges, readStaffCharge } from "./read-staff-charges.ts";
import { listStatements, readMyStatement } from "./read-statements.ts";
import { readTrialBalance } from "./read-trial-balance.ts";
import { listAllWriteOffs } from "./read-write-offs.ts";

export function billingRoutes(server: Server): void {
  const { platform } = server;
  serve(server, agreedPrices.agree, {
    messages: priceMessages,
    run: (caller, { params, body }) => agreePrice(platform, caller, { ...body, clientId: params.id }),
  });
  serve(server, agreedPrices.list, {
    messages: {},
    run: (caller, { params }) => readPrices(platform, caller, params.id),
  });
  serve(server, billing.balance, { messages: {}, run: (caller) => readBalance(platform, caller, undefined) });
  serve(server, billing.charges, {
    messages: {},
    run: (caller, { query }) => listMyCharges(platform, caller, query),
  });
  serve(server, billing.charge, {
    messages: {},
    run: (caller, { params }) => readMyCharge(platform, caller, params.id),
  });
  serve(server, billing.statements, {
    messages: {},
    run: (caller, { query }) => listStatements(platform, caller, query),
  });
  serve(server, billing.statement, {
    messages: {},
    run: (caller, { params }) => readMyStatement(platform, caller, params.month),
  });
  serve(server, billing.staffCharges, {
    messages: {},
    run: (caller, { query }) => listAllCharges(platform, caller, query),
  });
  serve(server, billing.staffCharge, {
    messages: {},
    run: (caller, { params }) => readStaffCharge(platform, caller, params.id),
  });
  serve(server, writeOffs.list, {
    messages: {},
    run: (caller, { query }) => listAllWriteOffs(platform, caller, query),
  });
  serve(server, billing.clientStatement, {
    messages: {},
    run: (caller, { params, query }) => readClientStatement(platform, caller, { ...params, ...query }),
  });
  serve(server, billing.trialBalance, {
    messages: {},
    run: (caller) => readTrialBalance(platform, caller, undefined),
  });
}
