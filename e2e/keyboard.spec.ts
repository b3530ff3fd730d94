import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { emailOf, enter, expect, expectWell, newClient, test, WIDE } from "./people.ts";
import { opened } from "./sessions.ts";
import { wordsIn } from "./words.ts";

type Role = "button" | "checkbox" | "combobox" | "radio" | "textbox";
const MOST_STEPS = 80;

/** Somebody who has no pointer. */
function keysOf(page: Page) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Tab until this has the focus. */
  const tabTo = async (role: Role, name: string | RegExp) => {
    const wanted = page.getByRole(role, { name, exact: typeof name === "string" }).first();
    await wanted.waitFor();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await press("Tab");
    }
    throw new Error(`no way by Tab to ${name}`);
  };
  const type = async (name: string | RegExp, text: string) => {
    await tabTo("textbox", name);
    await page.keyboard.type(text);
  };
  return { press, tabTo, type };
}

test("a request is written and sent by keyboard alone", { tag: WIDE }, async ({ page, language }) => {
  const say = wordsIn(language);
  const { press, tabTo, type } = keysOf(page);
  const heading = page.getByRole("heading", { level: 1 });
  const next = async () => {
    const before = await heading.innerText();
    await tabTo("button", say.next);
    await press("Enter");
    await expect(heading).not.toHaveText(before);
    await expect(heading).toBeFocused();
  };
  await page.goto(publicPath("request", language));
  await tabTo("radio", say.forMe);
  await press("Space");
  await next();
  await tabTo("combobox", say.searchReason);
  await page.keyboard.type("burn");
  await page
    .getByRole("option", { name: new RegExp(say.burnout) })
    .first()
    .waitFor();
  await press("ArrowDown", "Enter", "Escape");
  await next();
  await next();
  await next();
  await type(say.firstName, "Éloïse");
  await type(say.lastName, "Fortin");
  await type(say.email, emailOf("eloise"));
  await tabTo("checkbox", say.agreeMatching);
  await press("Space");
  await expectWell(page);
  await next();
  await tabTo("button", say.send);
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: say.received })).toBeFocused();
});

test("a time is chosen and the agreement signed by keyboard alone", { tag: WIDE }, async ({
  page,
  practice,
  language,
}) => {
  const say = wordsIn(language);
  const { press, tabTo, type } = keysOf(page);
  const who = await newClient(practice, language, "Romane");
  await opened(practice, who);
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("portalBook"));
  const time = /^\d{1,2}[\s\u00a0]?[:h]/;
  await tabTo("button", time);
  await press("Enter");
  await expect(page.getByRole("button", { name: time, pressed: true })).toBeFocused();
  await tabTo("button", say.next);
  await press("Enter");
  await type(say.fullName, who.name);
  await expectWell(page);
  await tabTo("button", say.signAndConfirm);
  await press("Enter");
  await expect(page.getByText(say.timeIsSet)).toBeVisible();
  await expectWell(page);
});
