import { makeBackup } from "../platform/backup/make-backup.ts";
import { loadConfig } from "../platform/config.ts";
import type { Command } from "./command.ts";

export const backup: Command = {
  usage: "npm run backup -- --to FILE|FOLDER",
  options: { to: { type: "string" } },
  async run({ to }) {
    if (!to) return undefined;
    const { file, manifest } = await makeBackup(loadConfig(), to);
    const head = manifest.audit ? `audit chain up to seal ${manifest.audit.number}` : "no audit chain yet";
    return `Saved ${manifest.files.length} files, the secrets among them, to ${file} (${head}).`;
  },
};
