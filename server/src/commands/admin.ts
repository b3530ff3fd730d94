import { join } from "node:path";
import { Email, Locale } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { closePlatform, openPlatform } from "../app.ts";
import { createOwner } from "../modules/accounts/index.ts";
import { ensurePractice, UNNAMED_PRACTICE } from "../modules/settings/index.ts";
import { CannotStart } from "../platform/cannot-start.ts";
import { findPlace, loadConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { migrate } from "../platform/migrate.ts";
import { reachCluster } from "../platform/postgres/open-cluster.ts";
import { Refused } from "../platform/refused.ts";
import { SYSTEM } from "../platform/verb.ts";
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
  usage: 'npm run admin -- create --email ADDRESS --name "First Last" [--language fr|en]',
  options: { email: { type: "string" }, name: { type: "string" }, language: { type: "string" } },
  async run(given, [word]) {
    if (word !== "create" || !given["email"] || !given["name"]) return undefined;
    const read = Owner.safeParse(given);
    if (!read.success)
      throw new CannotStart(read.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`));
    await createFirstOwner(read.data);
    return `${read.data.email} owns this practice once the invitation is accepted. It is mailed as soon as the server runs.`;
  },
};

/** Beside a running server as before its first start. */
async function createFirstOwner({ email, name, language: locale }: Owner): Promise<void> {
  const config = loadConfig();
  const log = openLog(config);
  const cluster = await reachCluster(config, log);
  try {
    await migrate(cluster.ownerUrl, join(findPlace().root, "server/migrations"));
    const platform = await openPlatform(config, log, cluster.appUrl);
    const [firstName = "", ...rest] = name.split(/\s+/);
    const owner = { email, firstName, lastName: rest.join(" "), locale };
    await ensurePractice(platform, SYSTEM, UNNAMED_PRACTICE)
      .then(() => createOwner(platform, SYSTEM, owner))
      .catch(inWords)
      .finally(() => closePlatform(platform));
  } finally {
    await cluster.stop();
  }
}

function inWords(error: unknown): never {
  if (error instanceof Refused && error.code === "EMAIL_TAKEN")
    throw new CannotStart(["An account with this address exists already"]);
  throw error;
}
