import { contact } from "@jechemine/contract/contact.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";

const world = await makeWorld();
const RECEIVED = { received: true, help: false, nobodyOnCall: false };
const visitor = world.callAs(undefined);
const support = world.callAs((await world.make.account("staff", {}, ["support"])).caller);
const anne = {
  firstName: "Anne",
  lastName: "Roy",
  email: "anne@exemple.ca",
  message: "Recevez-vous les familles?",
  locale: "fr",
} as const;
const list = (query: Parameters<typeof support<typeof contact.list>>[1]["query"] = {}) =>
  support(contact.list, { query });
const mailsTo = async (address: string): Promise<{ subject: string; body: string }[]> =>
  (await world.god.query("select subject, body from mailbox where recipient like $1 order by at", [`%${address}%`]))
    .rows;
const newest = async () => {
  const [item] = (await list()).items;
  if (!item) throw new Error("no message arrived");
  return item;
};

test("a message is kept sealed, the team is told without its words, the sender is thanked in their language", async () => {
  expect(await visitor(contact.send, { body: anne })).toEqual(RECEIVED);
  await world.runJobs();
  expect(await newest()).toMatchObject({ name: "Anne Roy", state: "new", topic: "general", excerpt: anne.message });
  expect((await mailsTo(anne.email)).map(({ subject }) => subject)).toEqual(["Votre message est bien arrivé"]);
  const everyMail = JSON.stringify((await world.god.query("select * from mailbox")).rows);
  const stored = JSON.stringify((await world.god.query("select * from contact_submissions")).rows);
  expect(`${everyMail}${stored}`).not.toContain("familles");
});
test("the answer is mailed and kept with who wrote it; then the message can be archived and taken up again", async () => {
  const { id } = await newest();
  const answered = await support(contact.respond, { params: { id }, body: { message: "Oui.\n\nAppelez-nous." } });
  expect(answered).toMatchObject({ state: "responded", responses: [{ message: "Oui.\n\nAppelez-nous." }] });
  expect(answered.responses[0]?.respondedBy).not.toBe("");
  await world.runJobs();
  expect((await mailsTo(anne.email)).at(-1)?.body).toMatch(/Oui\.[\s\S]*Appelez-nous\./);
  expect((await support(contact.change, { params: { id }, body: { state: "archived" } })).state).toBe("archived");
  expect((await list({ state: "new" })).items).toEqual([]);
  expect((await support(contact.change, { params: { id }, body: { state: "new" } })).state).toBe("new");
});
test("what looks like spam hears the same, is kept apart and told to nobody; said to be none, it is told then", async () => {
  const email = "odd@exemple.ca";
  expect(await visitor(contact.send, { body: { ...anne, email, website: "https://spam.example" } })).toEqual(RECEIVED);
  await world.runJobs();
  expect(await mailsTo(email)).toEqual([]);
  const [item] = (await list({ suspected: "true" })).items;
  await support(contact.change, { params: { id: item?.id ?? "" }, body: { suspected: false } });
  await world.runJobs();
  expect(await mailsTo(email)).toHaveLength(1);
});
test("a fourth message for one address within the hour is refused, and another address is not", async () => {
  const body = { ...anne, email: "often@exemple.ca" };
  for (let i = 0; i < 3; i += 1) await visitor(contact.send, { body });
  await expect(visitor(contact.send, { body })).rejects.toMatchObject({ failure: { code: "TOO_MANY" } });
  expect(await visitor(contact.send, { body: { ...anne, email: "other@exemple.ca" } })).toEqual(RECEIVED);
});
test("a cry for help is never kept apart, whatever it looks like, nor refused because others or other messages came before", async () => {
  const body = { ...anne, email: "detresse@exemple.ca" };
  for (let i = 0; i < 3; i += 1) await visitor(contact.send, { body });
  const cry = { ...body, message: "Je veux mourir.", website: "https://spam.example" };
  expect(await visitor(contact.send, { body: cry })).toEqual({ received: true, help: true, nobodyOnCall: true });
  expect(await newest()).toMatchObject({ excerpt: "Je veux mourir.", suspected: false });
  await world.runJobs();
  expect(await mailsTo(body.email)).toHaveLength(4);
  for (let i = 0; i < 2; i += 1) await visitor(contact.send, { body: cry });
  await expect(visitor(contact.send, { body: cry })).rejects.toMatchObject({ failure: { code: "TOO_MANY" } });
});
test("whoever gets past the permission check without being support or owner still finds nothing", async () => {
  const desk = (await world.make.account("staff", {}, ["front_desk"])).caller;
  expect((await world.callAs(desk)(contact.list, { query: {} })).items).toEqual([]);
});
