import type { OpenRequest } from "@jechemine/contract/requests.ts";
import type { World } from "../../../test/world.ts";
import { syncReasons } from "./sync-reasons.ts";

export type SelfRequest = Extract<OpenRequest, { forWhom: "self" }>;
export const BURNOUT: SelfRequest = {
  forWhom: "self",
  reasons: ["burnout", "sleep"],
  service: { type: "individual", required: true },
  preferences: {},
  asSoonAsPossible: false,
};

/** A practice with the taxonomy, one service and somebody of intake. */
export async function makePractice(world: World) {
  await syncReasons(world.platform);
  const serviceId = await world.make.service();
  const intake = await world.make.account("staff", { given_name: "Lucie", family_name: "Fontaine" }, ["intake"]);
  let made = 0;
  /** Treats these reasons, and offers the service. */
  const professional = async (reasons: readonly string[], over: Record<string, unknown> = {}) => {
    const who = await world.make.professional(over);
    await world.god.query("update persons set given_name = $2, family_name = $3 where id = $1", [
      who.id,
      `Camille${(made += 1)}`,
      "Lacasse",
    ]);
    await world.make.insert("professional_services", { professional_id: who.id, service_id: serviceId });
    for (const key of reasons)
      await world.make.insert("professional_reasons", { professional_id: who.id, reason_key: key });
    return who;
  };
  const stateOf = async (requestId: string): Promise<string> =>
    (await world.god.query("select state from requests where id = $1", [requestId])).rows[0]?.state;
  const proposalsOf = async (requestId: string): Promise<{ professional_id: string; state: string; mode: string }[]> =>
    (await world.god.query("select * from proposals where request_id = $1 order by made_at, attempt", [requestId]))
      .rows;
  const mailsTo = async (address: string): Promise<{ subject: string; body: string }[]> =>
    (await world.god.query("select subject, body from mailbox where recipient like $1 order by at", [`%${address}%`]))
      .rows;
  /** No requests, no jobs, nobody who could be asked, and the clock at this moment. */
  const empty = async (at: Date) => {
    // What hangs on a request may be append-only; only a test's superuser gets around that.
    await world.god.query(
      "set session_replication_role = replica; truncate requests cascade; reset session_replication_role",
    );
    await world.god.query("delete from graphile_worker._private_jobs");
    await world.god.query("update professionals set state = 'refused'");
    await world.clock.set(at);
  };
  return { empty, serviceId, intake, professional, stateOf, proposalsOf, mailsTo };
}
/** What each promise came to: a value, or the code of a refusal. */
export async function outcomes(all: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(all);
  return settled.map((one) => (one.status === "fulfilled" ? "ok" : String(one.reason.code ?? one.reason)));
}
