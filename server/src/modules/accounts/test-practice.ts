import { randomUUID } from "node:crypto";
import type { Practice } from "@jechemine/contract/accounts-applications.ts";
import type { World } from "../../../test/world.ts";
import { linkTo, newEmail, PASSWORD, Visitor } from "./test-visitor.ts";

/** What an applicant may choose from. */
export async function makeChoices({ make }: World) {
  const [serviceId, siteId] = [await make.service(), await make.site()];
  const texts = { category: "mood", position: 1, active: true, label_fr: "Dépression", label_en: "Depression" };
  await make.insert("reasons", { key: "depression", ...texts, aliases_fr: [], aliases_en: [] });
  return (over: Partial<Practice> = {}): Practice => ({
    licences: [
      {
        order: "opq",
        title: "psychologist",
        number: randomUUID().slice(0, 8),
        psychotherapyPermit: true,
        supervised: false,
        validFrom: "2020-04-01",
      },
    ],
    serviceIds: [serviceId],
    reasons: ["depression"],
    approaches: ["cbt"],
    languages: ["fr", "en"],
    ageGroups: ["18-64"],
    modalities: ["video", "in_person"],
    payers: ["person"],
    siteIds: [siteId],
    weeklyCapacity: 12,
    biography: { fr: "Je reçois des adultes.", en: null },
    ...over,
  });
}

/** Somebody whose application waits, signed in. */
export async function applied(world: World, practice: Practice) {
  const email = newEmail();
  const visitor = new Visitor(world);
  const who = { email, password: PASSWORD, firstName: "Dana", lastName: "Bélanger" };
  await visitor.send("/professionals/applications", { ...who, practice });
  await visitor.send("/auth/verify-email", { token: await linkTo(world, email) });
  await visitor.signIn(email);
  const { rows } = await world.god.query("select id, person_id from accounts where email = $1", [email]);
  return { email, visitor, accountId: String(rows[0].id), personId: String(rows[0].person_id) };
}
