import { createECDH, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { sendDelivery } from "../server/src/modules/notifications/send-delivery.ts";
import { storeNotices } from "../server/src/modules/notifications/store-notices.ts";
import { subscribe } from "../server/src/modules/notifications/subscriptions.ts";
import type { Teller } from "../server/src/platform/notices.ts";
import { type Caller, SYSTEM } from "../server/src/platform/verb.ts";
import { circumstances, verdict, withInstallation } from "./setting/installation.ts";
import { EACH, growNotices, medianOf, readersFor, SAMPLE, sampleReaders } from "./setting/notices.ts";

/** From the fact to the push service's yes: deciding, writing down, encrypting and ringing one device, when a hundred times as much was sent before. */
const sizes = [10_000, 1_000_000];
let rung = 0;
const service = createServer((request, response) => {
  request.resume().on("end", () => {
    rung += 1;
    response.writeHead(201).end();
  });
});
await once(service.listen(0, "127.0.0.1"), "listening");
const address = service.address();
const port = address && typeof address === "object" ? address.port : 0;
const browser = createECDH("prime256v1");
browser.generateKeys();

await withInstallation(4, async ({ platform, god }) => {
  const subscribed = new Map<string, string>();
  const listen = async (caller: Caller) => {
    const id = caller.actor.id ?? "";
    if (subscribed.has(id)) return;
    const keys = { p256dh: browser.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
    const subscription = { endpoint: `http://127.0.0.1:${port}/${id}`, keys };
    const owner = { ...caller, actor: { ...caller.actor, accountId: id } };
    await subscribe(platform, owner, { subscription, device: "bench" });
    const { rows } = await god.query<{ id: string }>("select id from push_subscriptions where account_id = $1", [id]);
    subscribed.set(id, rows[0]?.id ?? "");
  };
  const tell = async ({ actor }: Caller) => {
    const key = `alert:${randomUUID()}`;
    const text = { title: { fr: "Quelque chose vous attend", en: "Something needs you" }, lines: [] };
    // Rings at any hour, so that the figure is that of the day and of the night.
    const said = {
      key,
      kind: "alert_raised",
      channels: ["in_app", "push"],
      to: { personId: actor.id ?? "" },
      text,
    } as const;
    const teller: Teller = { on: "bench.told", name: "bench.told", tell: async () => [said] };
    await storeNotices(teller)(platform, SYSTEM, { factId: randomUUID() });
    const stored = `push:${key}:${subscribed.get(actor.id ?? "")}`;
    const { rows } = await god.query<{ id: string }>("select id from deliveries where key = $1", [stored]);
    for (const { id } of rows) await sendDelivery(platform, { deliveryId: id });
  };
  const times: number[] = [];
  let known = 0;
  for (const size of sizes) {
    const until = readersFor(size);
    await growNotices(god, { from: known + 1, until });
    known = until;
    const readers = await sampleReaders(god, known);
    for (const reader of readers) await listen(reader);
    const before = rung;
    times.push(await medianOf(readers, tell));
    console.log(
      `${size} messages sent before: ${times.at(-1)?.toFixed(2)} ms from the fact to the ring, ${rung - before} rings`,
    );
  }
  const [few = 0, many = 0] = times;
  console.log(`push · N ${SAMPLE}, ${EACH} messages a person · ${circumstances(0)}`);
  verdict("telling by push at 10⁶ against 10⁴, at most 1.3 ×", `${(many / few).toFixed(2)} ×`, many / few <= 1.3);
});
service.close();
