import { clients } from "@jechemine/contract/clients.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, test } from "./people.ts";

const words = {
  newNote: { fr: "Nouvelle note", en: "New note" },
  call: { fr: "Appel", en: "Call" },
  text: { fr: "Texte de la note", en: "Text of the note" },
  saved: { fr: /^Enregistré à/, en: /^Saved at/ },
  offline: { fr: /^Hors connexion/, en: /^Offline/ },
  changed: { fr: /aussi été changé ailleurs/, en: /also changed elsewhere/ },
  both: { fr: "Garder les deux", en: "Keep both" },
  sign: { fr: "Signer et verrouiller", en: "Sign and lock" },
  signed: { fr: "Signée", en: "Signed" },
  add: { fr: "Faire un ajout", en: "Add to this note" },
  addition: { fr: "Votre ajout", en: "Your addition" },
  send: { fr: "Ajouter au dossier", en: "Add to the file" },
} as const;

/** The demonstration's professional, and somebody in their care. */
async function inCare(practice: Parameters<typeof demoAccount>[0]) {
  const who = await demoAccount(practice, "professional");
  const call = await callAs(practice, who);
  const [client] = (await call(clients.list, { query: {} })).items;
  if (!client) throw new Error("the demonstration's professional has no client");
  return { who, call, client };
}
const field = (page: Page, name: string) => page.getByRole("textbox", { name });

test("a note is begun, survives a lost network, a reload and a second tab, is signed, and takes an addition", async ({
  page,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  const { who, call, client } = await inCare(practice);
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("workspaceClients"));
  await page.getByRole("link", { name: client.name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: client.name })).toBeVisible();
  await expectWell(page);
  await page.getByRole("button", { name: say.newNote }).click();
  await page.getByRole("menuitem", { name: say.call }).click();
  const text = field(page, say.text);
  await text.fill("first words");
  await expect(page.getByText(say.saved)).toBeVisible();
  await expectWell(page);
  const id = new URL(page.url()).searchParams.get("note") ?? "";
  expect((await call(notes.get, { params: { id } })).text).toBe("first words");

  await text.fill("first words, and last ones");
  await page.reload(); // at once, before the pause after which a draft is saved
  await expect(text).toHaveValue("first words, and last ones");

  await page.context().setOffline(true);
  await text.fill("first words, and words of the train");
  await expect(page.getByText(say.offline)).toBeVisible();
  const kept = await page.evaluate((key) => localStorage.getItem(key) ?? "", `jc_unsent_${id}`);
  expect(kept.length).toBeGreaterThan(40);
  expect(kept).not.toContain("words");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.goto("about:blank"); // left, with the network still away
  await page.context().setOffline(false);
  await page.goto(`${appPath("workspaceClient", { id: client.id })}?tab=notes&note=${id}`);
  await expect(text).toHaveValue("first words, and words of the train");
  await expect(page.getByText(say.saved)).toBeVisible();

  const { revision } = await call(notes.get, { params: { id } });
  await call(notes.save, { params: { id }, body: { text: "from elsewhere", revision } });
  await text.fill("typed here");
  await expect(page.getByText(say.changed)).toBeVisible();
  await expectWell(page);
  await page.getByRole("button", { name: say.both }).click();
  await expect(text).toHaveValue("from elsewhere\n\ntyped here");
  await expect(page.getByText(say.saved)).toBeVisible();

  await page.getByRole("button", { name: say.sign }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: say.sign }).click();
  await expect(page.getByText(say.signed, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: say.add }).click();
  await field(page, say.addition).fill("one thing more");
  await page.getByRole("button", { name: say.send }).click();
  await expect(page.getByText("one thing more")).toBeVisible();
  await expectWell(page);
  expect(await call(notes.get, { params: { id } })).toMatchObject({ state: "signed", amendments: 1 });
});
