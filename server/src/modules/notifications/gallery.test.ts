import { mailTexts } from "@jechemine/contract/mail-texts.ts";
import { NOTICE_KINDS } from "@jechemine/contract/notification-kinds.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { noticeSamples } from "../../app.ts";
import { pictureOf } from "./gallery.ts";
import { isOptional } from "./mail-content.ts";

const world = await makeWorld({ config: { demo: true } });
const { config } = world.platform;
const LOOKS = (["fr", "en"] as const).flatMap((locale) => [false, true].map((discreet) => ({ locale, discreet })));
const pictures = noticeSamples.flatMap((sample) =>
  LOOKS.map((look) => ({ sample, ...look, ...pictureOf(config, sample, look) })),
);

test("the gallery shows every kind of mail once", () => {
  expect(noticeSamples.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(NOTICE_KINDS).toSorted());
});
test.each(pictures)(
  "$sample.kind in $locale, discreet: $discreet, is whole",
  ({ sample, locale, subject, html, text, unsubscribe }) => {
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThan(120);
    expect(text).toMatch(locale === "fr" ? /^Bonjour/ : /^Hello/);
    expect(html).toContain(`<html lang="${locale}">`);
    for (const part of [subject, text]) expect(part).not.toMatch(/undefined|null|NaN|\[object|[{}]|notifications\.\w/);
    expect(text.includes("/unsubscribe/")).toBe(isOptional(sample));
    expect(html.includes("/unsubscribe/")).toBe(isOptional(sample));
    expect(unsubscribe !== null).toBe(isOptional(sample));
  },
);
/** What a lock screen, a shared mailbox or a colleague looking on shall not learn. */
const CLINICAL =
  /dépress|depress|anxi|suicid|trauma|diagnos|thérapie de|addiction|dépendance|burnout|note clinique|clinical note/i;
/** What is ours to say, without the lines that name where help answers at once. */
const beforeHelp = (text: string) =>
  (text.split("\n--\n")[0] ?? "")
    .split("\n")
    .filter((line) => !/988|911|1 866/.test(line))
    .join("\n");
test("no mail, text or push says anything clinical beside the lines for help", () => {
  const said = pictures.flatMap(({ sample: { kind }, subject, text, short, push }) =>
    [subject, beforeHelp(text), short, push].map((words) => ({ kind, found: CLINICAL.exec(words)?.[0] })),
  );
  expect(said.filter(({ found }) => found !== undefined)).toEqual([]);
});
test("a discreet mail names neither the practice nor its matter, unless it is about the account's own security", () => {
  const told = pictures
    .filter(({ discreet }) => discreet)
    .filter(({ sample }) => NOTICE_KINDS[sample.kind].event !== "security");
  expect(
    told
      .filter(({ text, html }) => /Clinique|rendez-vous pris|988|Lacasse|Camille/.test(text + html))
      .map(({ sample }) => sample.kind),
  ).toEqual([]);
});
test("a text and a push are one line in the reader’s language, the text with one link at most", () => {
  for (const { sample, locale, discreet, short, push } of pictures) {
    const [words = "", ...links] = short.split("\n");
    expect([sample.kind, words.length < 160, links.length <= 1], sample.kind).toEqual([sample.kind, true, true]);
    expect(links.every((link) => link.startsWith(config.publicUrl))).toBe(true);
    expect(words.startsWith(discreet ? push : `Clinique Je Chemine${locale === "fr" ? "\u00a0" : ""}: `)).toBe(true);
    expect(words.endsWith(push)).toBe(true);
  }
});
test("what is only texted or only shown in the app is no mail that the owner could reword", async () => {
  const owner = await world.make.account("staff", {}, ["owner"]);
  const kinds = (await world.callAs(owner.caller)(mailTexts.list, {})).map(({ kind }) => kind);
  expect(kinds).toHaveLength(noticeSamples.length - 3);
  for (const kind of ["phone_code", "appointment_confirmed", "mail_returned"] as const)
    expect(kinds).not.toContain(kind);
});
test("in a demonstration the gallery is a page, and each mail opens from it", async () => {
  const base = await world.listen();
  const page = await (await fetch(`${base}/dev/mails`)).text();
  expect(page).toContain("match_found");
  const mail = await fetch(`${base}/dev/mails/match_found?locale=fr`);
  expect([mail.status, await mail.text()]).toEqual([200, expect.stringContaining("Marie-Ève Lacasse")]);
});
test("the owner says a mail in the practice's own words, version by version, and readers get them", async () => {
  const owner = await world.make.account("staff", {}, ["owner"]);
  const call = world.callAs(owner.caller);
  const subject = { fr: "Bonne nouvelle de la clinique", en: "Good news from the practice" };
  const intro = { fr: "Toute l’équipe se réjouit.", en: "The whole team is glad." };
  const saved = await call(mailTexts.save, { params: { kind: "match_found" }, body: { subject, intro } });
  expect(saved).toMatchObject({
    preview: { fr: { subject: subject.fr, text: expect.stringContaining(intro.fr) } },
    own: { version: 1 },
  });
  await call(mailTexts.save, { params: { kind: "match_found" }, body: { subject: null, intro: null } });
  const listed = await call(mailTexts.list, {});
  expect(listed.find(({ kind }) => kind === "match_found")?.own).toMatchObject({
    subject: null,
    intro: null,
    version: 2,
  });
  await expect(world.god.query("update notice_texts set subject_fr = 'x'")).rejects.toThrow("append-only");
});
