/** What one recipient's part of a report says. `status` is the RFC 3463 code, such as 5.1.1. */
type Outcome = { action: string; status: string; says: string };
export type DeliveryReport = {
  /** Every address of the lines that say to whom the report came. */
  recipients: readonly string[];
  /** One for each recipient of the mail that it is about. */
  outcomes: readonly Outcome[];
};

type Headers = ReadonlyMap<string, string>;
type Part = { headers: Headers; body: string };

const MOST_PARTS = 20;
const MOST_OUTCOMES = 20;

/** Lines that begin with a space go on the one before; of a name that stands twice the values stand one after the other. */
function headersOf(text: string): Headers {
  const found = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (colon > 0) found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
  }
  return found;
}

function partOf(text: string): Part {
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
  if (end < 0) return { headers: headersOf(text), body: "" };
  return { headers: headersOf(text.slice(0, end)), body: text.slice(end === 0 ? 1 : end + 2) };
}

const typeOf = ({ headers }: Part): string => headers.get("content-type") ?? "text/plain";
const parameterOf = (value: string, name: string): string | undefined => {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, "i").exec(value) ?? [];
  return quoted ?? plain;
};

const unquoted = (text: string) =>
  text
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
function decodedOf({ headers, body }: Part): string {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return plainLines(Buffer.from(body, "base64").toString("utf8"));
  return encoding === "quoted-printable" ? unquoted(body) : body;
}

const plainLines = (text: string) => text.replace(/\r\n?/g, "\n");
/** `rfc822; camille@example.test` and `smtp; 550 5.1.1 unknown` without the word before. */
const afterType = (value: string) => value.replace(/^[\w-]+\s*;\s*/, "");

function outcomeOf(fields: Headers): Outcome | undefined {
  const status = /^[245]\.\d{1,3}\.\d{1,3}(?=\s|$)/.exec(fields.get("status") ?? "")?.[0];
  const action = /^[a-z]+/.exec((fields.get("action") ?? "").toLowerCase())?.[0];
  return status && action ? { action, status, says: afterType(fields.get("diagnostic-code") ?? "") } : undefined;
}

/** Reads a report of a mail server about a mail that it could not deliver (RFC 3464); undefined for any other mail. */
export function readDeliveryReport(raw: string): DeliveryReport | undefined {
  const whole = partOf(plainLines(raw));
  const type = typeOf(whole);
  const boundary = parameterOf(type, "boundary");
  if (!/^multipart\/report\b/i.test(type) || boundary === undefined) return undefined;
  const parts = `\n${whole.body}`.split(`\n--${boundary}`, MOST_PARTS).slice(1);
  const told = parts.map((part) => partOf(part.replace(/^[ \t]*\n/, ""))).find(isDeliveryStatus);
  if (!told) return undefined;
  // The first group of lines is about the mail, each other one about a recipient.
  const groups = decodedOf(told)
    .split(/\n[ \t]*\n+/, MOST_OUTCOMES + 1)
    .map(headersOf);
  const outcomes = groups.flatMap((fields) => outcomeOf(fields) ?? []);
  const to = ["to", "delivered-to", "x-original-to", "envelope-to"].map((name) => whole.headers.get(name) ?? "");
  const recipients = to.join(", ").match(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g) ?? [];
  return { recipients, outcomes };
}
const isDeliveryStatus = (part: Part) => /^message\/(global-)?delivery-status\b/i.test(typeOf(part));
