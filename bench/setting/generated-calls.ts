import { randomUUID } from "node:crypto";
import { contract } from "@jechemine/contract/contract.ts";
import type { Endpoint } from "@jechemine/contract/endpoint.ts";
import { endpointsOf } from "@jechemine/contract/openapi.ts";
import { permissionsOf, STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { sampleCall } from "../../server/test/sample-input.ts";
import { type CareWorld, type Reader, type Victim } from "./care-world.ts";
import { mayRead } from "./who-may-read.ts";

export type Generated = {
  id: string;
  endpoint: Endpoint;
  reader: Reader | undefined;
  victim: Victim;
  url: string;
  body?: object;
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Which thing of the victim an address most likely means; any other of their things is tried too. */
const MEANT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/file-request/, ["fileRequest"]],
  [/account\/export/, ["export"]],
  [/appointments|whereabouts|closing/, ["appointment"]],
  [/receipts/, ["receipt"]],
  [/payment-methods/, ["paymentMethod"]],
  [/payments/, ["payment"]],
  [/requests|proposals|queue|pool/, ["request", "proposal"]],
  [/notes/, ["note", "file"]],
  [/clients|patients|people|therapist/, ["person", "file"]],
  [/professionals/, ["professional"]],
  [/deliveries/, ["delivery"]],
  [/notifications/, ["notification"]],
  [/sessions/, ["appointment", "signIn"]],
];

/** Streams stay open; what is below `/dev` exists in demonstrations only. */
const ENDPOINTS = endpointsOf(contract).filter(
  ([, { path, produces }]) => !path.startsWith("/dev/") && produces !== "text/event-stream",
);
const READS = ENDPOINTS.filter(([, { method }]) => method === "GET");
const WRITES = ENDPOINTS.filter(([, { method, path }]) => method !== "GET" && path.includes(":"));

const holds = ({ kind, name }: Reader, { access }: Endpoint): boolean =>
  access === "public" ||
  permissionsOf(
    kind,
    STAFF_PERMISSIONS.filter((one) => one === name),
  ).includes(access);

/** Reads of everything by everybody, and now and then a write at what is somebody else's. */
export function* generate(
  { readers, victims }: CareWorld,
  chance: () => number,
  withWrites: boolean,
): Generator<Generated> {
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(chance() * list.length)];
    if (one === undefined) throw new Error("nothing to choose from");
    return one;
  };
  const aim = (path: string, { ids, clientId }: Victim): string => {
    const kinds = MEANT.find(([words]) => words.test(path))?.[1];
    const id = kinds && chance() < 0.7 ? ids[pick(kinds)] : pick(Object.values(ids));
    return id ?? clientId;
  };
  for (;;) {
    const writes = withWrites && chance() < 0.15;
    const [reader, victim] = [chance() < 0.03 ? undefined : pick(readers), pick(victims)];
    const [id, endpoint] = pick(writes ? WRITES : READS);
    // Mostly what the reader may call at all: behind a closed door there is little to find.
    if (withWrites && reader && !holds(reader, endpoint) && chance() < 0.9) continue;
    if (writes && (!reader || reader.kind === "staff" || mayRead(reader, victim, ""))) continue;
    const target = aim(endpoint.path, victim);
    const call = sampleCall(endpoint, target);
    const [path = "", query = ""] = call.url.split("?");
    const named = Object.keys(endpoint.query?.shape ?? {}).filter((name) =>
      /(client|person|professional|file)Id$/.test(name),
    );
    const search = new URLSearchParams(query.replaceAll(UUID, () => pick([victim.clientId, victim.treatingId])));
    for (const name of named)
      if (chance() < 0.5)
        search.set(
          name,
          name === "professionalId"
            ? victim.treatingId
            : name === "fileId"
              ? (victim.ids["file"] ?? target)
              : victim.clientId,
        );
    const body =
      call.body &&
      JSON.parse(
        JSON.stringify(call.body).replaceAll(UUID, () =>
          chance() < 0.8 ? pick(Object.values(victim.ids)) : randomUUID(),
        ),
      );
    yield { id, endpoint, reader, victim, url: search.size > 0 ? `${path}?${search}` : path, ...(body && { body }) };
  }
}
