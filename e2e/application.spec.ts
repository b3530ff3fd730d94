import { accounts } from "@jechemine/contract/accounts.ts";
import { applications } from "@jechemine/contract/accounts-applications.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { people } from "@jechemine/contract/people.ts";
import { codeFor } from "./doors.ts";
import { demoAccount, emailOf, enter, expect, expectWell, inLanguage, linkToken, PASSWORD, test } from "./people.ts";

const words = {
  firstName: { fr: "Prénom", en: "First name" },
  next: { fr: "Continuer", en: "Continue" },
  verifying: { fr: "La clinique vérifie votre permis.", en: "The practice is verifying your licence." },
  approve: { fr: "Accepter", en: "Approve" },
  approved: { fr: /fait maintenant partie de la clinique/, en: /is now part of the practice/ },
} as const;

test("somebody applies, the owner approves, and the workspace opens", async ({ page, practice, language, another }) => {
  const say = inLanguage(language, words);
  await page.goto(publicPath("join", language));
  await page.getByRole("textbox", { name: say.firstName }).waitFor();
  await page.getByRole("button", { name: say.next }).click();
  await expect(page.getByRole("textbox", { name: say.firstName })).toHaveAttribute("aria-invalid", "true");
  await expectWell(page);

  const email = emailOf("dana");
  const { services } = await practice.call(people.options, {});
  const licence = {
    order: "opq" as const,
    title: "psychologist" as const,
    number: String(Date.now()).slice(-9),
    psychotherapyPermit: true,
    supervised: false,
    validFrom: "2015-01-01",
  };
  await practice.call(applications.apply, {
    body: {
      email,
      password: PASSWORD,
      firstName: "Dana",
      lastName: `Roy ${test.info().project.name}`,
      locale: language,
      practice: {
        licences: [licence],
        serviceIds: services.slice(0, 1).map(({ id }) => id),
        reasons: ["depression"],
        approaches: [],
        languages: ["fr"],
        ageGroups: ["18-64"],
        modalities: ["video"],
        payers: [],
        siteIds: [],
        weeklyCapacity: 10,
        biography: { fr: "Je reçois des adultes.", en: null },
      },
    },
  });
  await practice.call(accounts.verifyEmail, { body: { token: await linkToken(practice, email, "verifyEmail") } });
  const dana = await another();
  await enter(dana, practice, { email, password: PASSWORD, language });
  const headers = { origin: practice.url };
  const made: { data: { secret: string } } = await (
    await dana.request.post("/api/v1/auth/2fa/setup", { headers })
  ).json();
  const code = await codeFor(practice, made.data.secret);
  const enabled = await dana.request.post("/api/v1/auth/2fa/enable", { headers, data: { code } });
  expect(enabled.ok(), await enabled.text()).toBe(true);
  await dana.goto(appPath("workspaceApplication"));
  await expect(dana.getByText(say.verifying).first()).toBeVisible();
  await expectWell(dana);

  await enter(page, practice, { ...(await demoAccount(practice, "owner")), language });
  await page.goto(appPath("adminApplications"));
  await page.getByRole("button", { name: `Dana Roy ${test.info().project.name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: say.approve }).waitFor();
  await expectWell(page);
  await page.getByRole("dialog").getByRole("button", { name: say.approve }).click();
  await expect(page.getByText(say.approved)).toBeVisible();
  await dana.goto(appPath("workspaceProposals"));
  await expectWell(dana);
});
