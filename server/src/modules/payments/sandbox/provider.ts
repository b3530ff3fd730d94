import { PaymentFailure } from "@jechemine/contract/payments.ts";
import { z } from "zod";
import { isBusy } from "../../../platform/database.ts";
import type { Platform } from "../../../platform/verb.ts";
import { type Means, NotSigned, type Provider, type ProviderEvent, type Report, Unreachable } from "../provider.ts";
import type { Charge, Method } from "./queries.ts";
import { reportOf, Sandbox } from "./service.ts";
import { isSigned } from "./signature.ts";

/** What an event carries beside its id and type. */
const About = z.object({
  charge: z.object({
    ref: z.string(),
    reference: z.uuid(),
    state: z.enum(["requires_action", "processing", "failed", "succeeded", "returned", "refunded"]),
    amountCents: z.int(),
    currency: z.string(),
    failure: PaymentFailure.exclude(["not_received"]).nullable(),
    actionUrl: z.string().nullable(),
  }),
});
const AboutRefund = z.object({
  refund: z.object({
    ref: z.string(),
    reference: z.uuid(),
    state: z.enum(["succeeded", "failed"]),
    amountCents: z.int(),
    currency: z.string(),
  }),
});
const Event = z.looseObject({ id: z.string(), type: z.string() });

const meansOf = ({ token: ref, kind, brand, last4, expiryMonth, expiryYear }: Method): Means => {
  return { ref, kind, brand, last4, expiryMonth, expiryYear };
};

/** As over a network: what goes wrong over there is a silence here. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw isBusy(error) ? new Unreachable("the sandbox does not answer", { cause: error }) : error;
  }
}

const report = async (charge: Promise<Charge>): Promise<Report> => reportOf(await asked(charge));

/** The sandbox as any other provider. */
export function sandboxProvider(platform: Platform): Provider {
  const sandbox = new Sandbox(platform);
  const read = async (entered: { customer: string; setupId: string; token: string }, save: boolean) => {
    const method = await asked(sandbox.readToken({ ...entered, save }));
    return method && meansOf(method);
  };
  return {
    name: "sandbox",
    createSetup: (customer) => asked(sandbox.createSetup(customer)),
    readToken: (entered) => read(entered, false),
    saveMethod: (entered) => read(entered, true),
    forgetMethod: async (ref) => void (await asked(sandbox.forget(ref))),
    async charge(ask) {
      const { charge, answered } = await asked(sandbox.charge(ask));
      if (!answered) throw new Unreachable("the answer to a charge was lost");
      return reportOf(charge);
    },
    retrieve: (ref) => report(sandbox.retrieve(ref)),
    cancel: (ref) => report(sandbox.cancel(ref)),
    async refund(ask) {
      const { report: said, answered } = await asked(sandbox.refund(ask));
      if (!answered) throw new Unreachable("the answer to a refund was lost");
      return said;
    },
    readEvent: (body, signature) => readEvent(platform, body, signature),
  };
}

function readEvent(platform: Platform, body: Buffer, signature: string | undefined): ProviderEvent {
  const signed = isSigned(platform.config, { body, signature, now: platform.clock.now() });
  if (!signed) throw new NotSigned();
  const event = Event.parse(JSON.parse(body.toString("utf8")));
  const about = event.type.startsWith("charge.") ? About.safeParse(event).data : undefined;
  const back = event.type.startsWith("refund.") ? AboutRefund.safeParse(event).data : undefined;
  return { id: event.id, type: event.type, report: about?.charge ?? null, refund: back?.refund ?? null };
}
