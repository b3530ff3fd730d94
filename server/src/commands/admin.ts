import { Email, Locale } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { createOwner } from "../modules/accounts/index.ts";
import { ensurePractice, UNNAMED_PRACTICE } from "../modules/settings/index.ts";
import { verifyAudit } from "../platform/audit-seal.ts";
import { CannotStart } from "../platform/cannot-start.ts";
import { Refused } from "../platform/refused.ts";
import { rewrapAll } from "../platform/rewrap-all.ts";
import { SYSTEM } from "../platform/verb.ts";
import { atPlatform } from "./at-platform.ts";
import type { Command } from "./command.ts";

const Owner = z.object({
  email: Email,
  name: z
    .string()
    .trim()
    .max(120)
    .regex(/^\S+\s+\S.*$/, "give a first and a last name"),
  language: Locale.default("fr"),
});
type Owner = z.infer<typeof Owner>;

export const admin: Command = {
  usage:
    'npm run admin -- create --email ADDRESS --name "First Last" [--language fr|en] | verify-audit [--head NUMBER:HEAD] | rewrap',
  options: {
    email: { type: "string" },
    name: { type: "string" },
    language: { type: "string" },
    head: { type: "string" },
  },
  async run(given, [word]) {
    if (word === "verify-audit") return verifyTheAudit(given["head"]);
    if (word === "rewrap") return rewrapEverything();
    if (word !== "create" || !given["email"] || !given["name"]) return undefined;
    const read = Owner.safeParse(given);
    if (!read.success)
      throw new CannotStart(read.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`));
    await createFirstOwner(read.data);
    return `${read.data.email} owns this practice once the invitation is accepted. It is mailed as soon as the server runs.`;
  },
};

async function createFirstOwner({ email, name, language: locale }: Owner): Promise<void> {
  const [firstName = "", ...rest] = name.split(/\s+/);
  const owner = { email, firstName, lastName: rest.join(" "), locale };
  await atPlatform((platform) =>
    ensurePractice(platform, SYSTEM, UNNAMED_PRACTICE)
      .then(() => createOwner(platform, SYSTEM, owner))
      .catch(inWords),
  );
}

/** Recounts the sealed audit; with `NUMBER:HEAD` from a log or a backup also notices seals that were cut off or made anew. */
async function verifyTheAudit(head: string | undefined): Promise<string> {
  const [, number, hex] = /^(\d+):([0-9a-f]{64})$/.exec(head ?? "") ?? [];
  if (head && !hex) throw new CannotStart(["--head: give NUMBER:HEAD as the log says them"]);
  const known = hex ? [{ seal: Number(number), head: hex }] : [];
  const { seals, entries, head: last, broken } = await atPlatform((platform) => verifyAudit(platform, known));
  if (!broken) return `The audit is whole: ${entries} entries under ${seals} seals, head ${seals}:${last}`;
  const row = broken.row ? `, entry ${broken.row}` : "";
  throw new CannotStart([`The audit is broken at seal ${broken.seal}${row}: ${broken.what}`]);
}

async function rewrapEverything(): Promise<string> {
  const counts = await atPlatform(rewrapAll);
  const moved = Object.entries(counts).map(([table, count]) => `${table} ${count}`);
  return `Everything is under the first key of DATA_KEYS now. Moved: ${moved.join(", ")}.`;
}

function inWords(error: unknown): never {
  if (error instanceof Refused && error.code === "EMAIL_TAKEN")
    throw new CannotStart(["An account with this address exists already"]);
  throw error;
}
