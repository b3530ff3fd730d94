import type { Passkey } from "@jechemine/contract/accounts-passkeys.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, writeVerb } from "../../platform/verb.ts";
import { passkeyOf } from "./add-passkey.ts";
import { deletePasskey, findPasskey, namePasskey } from "./queries/passkeys.ts";
import { requireStepUp } from "./step-up.ts";

/** The caller's own; somebody else's answers like one that never was. */
async function ownPasskey({ tx, actor }: Pick<Ctx, "tx" | "actor">, id: string) {
  const row = actor.accountId ? await findPasskey(tx, actor.accountId, id) : undefined;
  if (!row || !actor.accountId) throw new Refused("NOT_FOUND");
  return { row, accountId: actor.accountId };
}

export const renamePasskey = writeVerb(
  "account:write",
  async (ctx, { id, name }: { id: string; name: string }): Promise<Passkey> => {
    const { row, accountId } = await ownPasskey(ctx, id);
    // Passkeys are written by the system alone; this one is the caller's.
    await ctx.asSystem(() => namePasskey(ctx.tx, id, name));
    ctx.record("account.passkey_renamed", accountId, { details: { passkey: id } });
    return passkeyOf({ ...row, name });
  },
);

/** Forgets a passkey; it opens nothing from the next request on, and the address of the account hears of it. */
export const removePasskey = writeVerb("account:write", async (ctx, id: string) => {
  const { accountId } = await ownPasskey(ctx, id);
  await requireStepUp(ctx);
  await ctx.asSystem(() => deletePasskey(ctx.tx, id));
  const event = { accountId, changeId: newId(ctx.now) };
  ctx.record("account.passkey_removed", accountId, { event, details: { passkey: id } });
  return {};
});
