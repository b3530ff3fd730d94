import { publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { endLinks } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { notice, type Teller } from "../../platform/notices.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { createClaimLink } from "./claim.ts";
import { findByEmail, findByPerson } from "./queries/accounts.ts";
import { findEmail, findVisible } from "./queries/suspensions.ts";

/** A client whom the practice wrote down opens an account by the mailed link; asked again, the newest link counts. */
export const inviteClient = writeVerb("people:correct", async (ctx, personId: string) => {
  const person = await findVisible(ctx.tx, personId);
  if (!person || person.mergedInto) throw new Refused("NOT_FOUND");
  await ctx.asSystem(async () => {
    if (await findByPerson(ctx.tx, personId)) throw new Refused("HAS_ACCOUNT");
    const reader = await findEmail(ctx.tx, personId);
    if (!reader) throw new Refused("NO_EMAIL");
    // The link would make this record and the account's one human being: a child's, where a parent's address stands in it.
    if (await findByEmail(ctx.tx, reader.email)) throw new Refused("EMAIL_TAKEN");
  });
  ctx.record("person.invited", personId, { clientId: personId, event: { personId, changeId: newId(ctx.now) } });
  return {};
});

export const onClientInvited: Teller = notice({
  on: "person.invited",
  payload: z.object({ personId: z.uuid(), changeId: z.uuid() }),
  async tell(ctx, { personId, changeId }) {
    const reader = await findEmail(ctx.tx, personId);
    if (!reader || (await findByPerson(ctx.tx, personId)) || (await findByEmail(ctx.tx, reader.email))) return [];
    await endLinks(ctx, "claim", personId);
    const token = await createClaimLink(ctx, personId, reader.email);
    const url = { fr: publicPath("claim", "fr", { token }), en: publicPath("claim", "en", { token }) };
    return [
      {
        key: `person.invited:${changeId}`,
        kind: "invitation",
        to: reader,
        channels: ["email"],
        text: {
          title: { fr: "Ouvrez votre espace", en: "Open your space" },
          lines: [
            {
              fr: "Nous avons préparé votre espace : vos rendez-vous, vos factures et vos messages au même endroit. Le lien ci-dessous est pour vous seul ou vous seule.",
              en: "We have prepared your space: your appointments, bills and messages in one place. The link below is for you alone.",
            },
          ],
          action: { label: { fr: "Ouvrir mon espace", en: "Open my space" }, url },
        },
      },
    ];
  },
});
