// `npm run prove -- NAME`: shows that one claim of reliability holds, and that its proof can fail.
import { runNamed } from "./run-named.mjs";

await runNamed("prove", "bench/prove");
