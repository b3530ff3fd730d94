import { restoreBackup } from "../platform/backup/restore-backup.ts";
import { loadConfig, loadDataDir } from "../platform/config.ts";
import type { Command } from "./command.ts";

export const restore: Command = {
  usage: "npm run restore -- --from FILE|FOLDER",
  options: { from: { type: "string" } },
  async run({ from }) {
    if (!from) return undefined;
    const dataDir = loadDataDir();
    const { file, manifest } = await restoreBackup(dataDir, from);
    const known = new Set(loadConfig().dataKeys.map(({ id }) => id));
    const lacking = manifest.keys.filter((id) => !known.has(id));
    const warning =
      lacking.length > 0 ? `\nDATA_KEYS lacks ${lacking.join(", ")}: what they encrypted stays shut.` : "";
    return `Restored ${file} of ${manifest.madeAt} into ${dataDir}; its database started and stopped well.${warning}`;
  },
};
