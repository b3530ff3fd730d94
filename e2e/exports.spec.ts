import { readFile } from "node:fs/promises";
import { fileRequests } from "@jechemine/contract/exports.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { readZip } from "../server/src/modules/exports/test-zip.ts";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, professionalNamed, test } from "./people.ts";

const words = {
  prepare: { fr: "Préparer ma copie", en: "Prepare my copy" },
  password: { fr: "Mot de passe actuel", en: "Current password" },
  confirm: { fr: "Continuer", en: "Continue" },
  ready: { fr: /^La copie est prête/, en: /^The copy is ready/ },
  download: { fr: "Télécharger", en: "Download" },
  summary: { fr: "sommaire.pdf", en: "summary.pdf" },
  askFile: { fr: "Demander mon dossier", en: "Ask for my file" },
  send: { fr: "Envoyer la demande", en: "Send the request" },
  sent: { fr: "Votre demande est envoyée.", en: "Your request is sent." },
  takeOut: { fr: "Retirer un passage", en: "Take out a passage" },
  passage: { fr: "Passage à retirer", en: "Passage to take out" },
  add: { fr: "Retirer", en: "Take out" },
  release: { fr: "Remettre le dossier", en: "Release the file" },
  granted: { fr: "Accordé", en: "Granted" },
  prepareFile: { fr: "Préparer le fichier", en: "Prepare the file" },
  readyFile: { fr: /^Le dossier est prêt/, en: /^The file is ready/ },
} as const;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** What the browser saves, opened. */
async function downloaded(page: Page, name: string) {
  const [saved] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  expect(saved.suggestedFilename()).toMatch(/^je-chemine-\d{4}-\d{2}-\d{2}\.zip$/);
  return readZip(await readFile(await saved.path()));
}

test("a client proves who they are, takes a copy away, asks for the clinical file, and gets it as the professional lets it go", async ({
  page,
  another,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  const client = await demoAccount(practice, "client");
  await enter(page, practice, { ...client, language });
  await page.goto(appPath("portalData"));
  await button(page, say.prepare).click();
  await page.getByRole("textbox", { name: say.password }).fill(client.password);
  await expectWell(page);
  await button(page, say.confirm).click();
  await expect(page.getByText(say.ready)).toBeVisible({ timeout: 30_000 });
  await expectWell(page);
  const files = await downloaded(page, say.download);
  expect([...files.keys()].slice(0, 2)).toEqual([say.summary, "data.fhir.json"]);
  const bundle: unknown = JSON.parse(files.get("data.fhir.json")?.toString("utf8") ?? "");
  expect(bundle).toMatchObject({ resourceType: "Bundle", type: "collection" });
  for (const [name, bytes] of files) if (name.endsWith(".pdf")) expect(bytes.toString("latin1", 0, 5)).toBe("%PDF-");

  await button(page, say.askFile).click();
  await button(page, say.send).click();
  await expect(page.getByText(say.sent)).toBeVisible();
  const asClient = await callAs(practice, client);
  const [asked] = (await asClient(fileRequests.mine, {})).requests;
  const keeper = await professionalNamed(practice, asked?.professional.name ?? "");
  const params = { id: asked?.id ?? "" };
  const [note] = (await (await callAs(practice, keeper))(fileRequests.review, { params })).notes;
  const passage = (note?.text ?? "").split(/\s+/).slice(0, 4).join(" ");

  const work = await another();
  await enter(work, practice, { ...keeper, language });
  await work.goto(appPath("workspaceFileRequests"));
  await work.getByRole("link", { name: client.name }).click();
  await button(work, say.takeOut).first().click();
  await work.getByRole("textbox", { name: say.passage }).fill(passage);
  await button(work, say.add).click();
  await expect(work.locator("del").first()).toBeVisible();
  await expectWell(work);
  await button(work, say.release).click();
  await work.getByRole("dialog").getByRole("button", { name: say.release }).click();
  await expect(work.getByText(say.granted, { exact: true })).toBeVisible();

  await expect(page.getByText(say.granted, { exact: true })).toBeVisible();
  await button(page, say.prepareFile).click();
  await expect(page.getByText(say.readyFile)).toBeVisible({ timeout: 30_000 });
  const file = (await downloaded(page, say.download)).get("file.json")?.toString("utf8") ?? "";
  expect(file).toContain("█████");
  expect(file).not.toContain(passage);
});
