// Hands a report of undeliverable mail to the product: a mail server pipes it in (docs/operations.md). Alone, without node_modules: it may run
// on another machine. Leaves with 75, which a mail server takes as "try again later".
import { createHmac } from "node:crypto";

const TRY_AGAIN = 75;
/** What counts stands at its beginning; the mail that came back follows. */
const LONGEST = 96 * 1024;

async function readMail() {
  const parts = [];
  let length = 0;
  for await (const part of process.stdin) {
    if (length < LONGEST) parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts).subarray(0, LONGEST).toString("latin1").replaceAll("\0", "");
}

const { PUBLIC_URL, BOUNCE_SECRET } = process.env;
try {
  if (!PUBLIC_URL || !BOUNCE_SECRET) throw new Error("PUBLIC_URL and BOUNCE_SECRET are needed");
  const body = JSON.stringify({ message: await readMail() });
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", BOUNCE_SECRET).update(`${seconds}.`).update(body).digest("hex");
  const answer = await fetch(new URL("/api/v1/mail-reports", PUBLIC_URL), {
    method: "POST",
    headers: { "content-type": "application/json", "report-signature": `t=${seconds},v1=${signature}` },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Error(`the product answered ${answer.status}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = TRY_AGAIN;
}
