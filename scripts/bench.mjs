// `npm run bench -- NAME`: answers one question of speed, in ratios of one run.
import { runNamed } from "./run-named.mjs";

await runNamed("bench", "bench");
