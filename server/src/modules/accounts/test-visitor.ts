import { createCall } from "@jechemine/contract/client.ts";
import { Secret, TOTP } from "otpauth";
import type { World } from "../../../test/world.ts";
import { hashPassword } from "./password.ts";

/** Chosen so that no list holds it. */
export const PASSWORD = "tournesol kayak 8 lanterne";
type Mail = { recipient: string; subject: string; body: string };
type Answer = {
  status: number;
  data: Record<string, unknown>;
  failure: Record<string, unknown>;
  headers: Headers;
  text: string;
};
type Sent = { authorization?: string; headers?: Record<string, string>; method?: string };

/** A browser or an app that talks to the server over real HTTP, with a cookie jar. */
export class Visitor {
  cookies = new Map<string, string>();
  accessToken = "";
  refreshToken = "";
  constructor(
    readonly world: World,
    readonly agent = "Test browser",
  ) {}

  /** Sends JSON and gives back what came, whatever it is. `headers` stand for what a browser adds. */
  async send(path: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
    const headers: Record<string, string> = {
      "user-agent": this.agent,
      "sec-fetch-site": "same-origin",
      "accept-language": "fr-CA",
    };
    if (this.cookies.size > 0)
      headers["cookie"] = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (this.accessToken) headers["authorization"] = `Bearer ${this.accessToken}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    const method = sent.method ?? (body === undefined ? "GET" : "POST");
    const init = {
      method,
      headers: { ...headers, ...sent.headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const response = await fetch(`${await this.world.listen()}/api/v1${path}`, init);
    this.keepCookies(response);
    const text = await response.text();
    const json: Record<string, unknown> = JSON.parse(text);
    const data = json["data"];
    return {
      status: response.status,
      data: isRecord(data) ? data : {},
      failure: json,
      headers: response.headers,
      text,
    };
  }

  private keepCookies(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line) || /1970/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** The typed client with this visitor's tokens and cookies. */
  get call() {
    return createCall(async (path, init) => {
      const headers: Record<string, string> = {
        "user-agent": this.agent,
        "sec-fetch-site": "same-origin",
        "accept-language": "fr-CA",
      };
      for (const [name, value] of new Headers(init.headers)) headers[name] = value;
      if (this.cookies.size > 0)
        headers["cookie"] = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      if (this.accessToken) headers["authorization"] = `Bearer ${this.accessToken}`;
      const response = await fetch(`${await this.world.listen()}/api/v1${path}`, { ...init, headers });
      this.keepCookies(response);
      return response;
    });
  }

  /** Signs in with the password; remembers tokens of the token transport. */
  async signIn(
    email: string,
    { transport = "cookie", password = PASSWORD }: { transport?: "cookie" | "token"; password?: string } = {},
  ) {
    const answer = await this.send("/auth/login", { email, password, transport });
    this.remember(answer);
    return answer;
  }
  remember({ data }: Answer) {
    if (typeof data["accessToken"] === "string") this.accessToken = data["accessToken"];
    if (typeof data["refreshToken"] === "string") this.refreshToken = data["refreshToken"];
  }
  status = async (path: string, body?: unknown, sent?: Sent) => (await this.send(path, body, sent)).status;
}
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Mails of the development mailbox to one address, the newest first. */
export async function mailsTo({ god, advance }: World, recipient: string): Promise<Mail[]> {
  await advance(1_000); // so that the next mail is later than those before

  const { rows } = await god.query<Mail>(
    "select recipient, subject, body from mailbox where recipient = $1 order by at desc, id desc",
    [recipient],
  );
  return rows;
}
export const subjectsTo = async (world: World, recipient: string) =>
  (await mailsTo(world, recipient)).map(({ subject }) => subject);
/** The secret in the link of the newest mail that has one. */
export async function linkTo(world: World, recipient: string): Promise<string> {
  const mails = await mailsTo(world, recipient);
  const tokens = mails.map(({ body }) => /https?:\/\/\S+\/([A-Za-z0-9_-]{43})\b/.exec(body)?.[1]);
  const token = tokens.find((found) => found !== undefined);
  if (!token) throw new Error(`no link in the mails to ${recipient}`);
  return token;
}

let number = 0;
export const newEmail = () => `person-${(number += 1)}@example.test`;

const hashed = hashPassword(PASSWORD);
/** Somebody whose account stands, and a browser of theirs. The way there is what `sign-up.test.ts` walks. */
export async function registered({ make, clock, ...world }: World, email = newEmail()) {
  const { accountId, id: personId } = await make.account("client");
  await world.god.query("update accounts set email = $1 where id = $2", [email, accountId]);
  const secret = { password_hash: await hashed, changed_at: clock.now(), demonstration: false };
  await make.insert("credentials", { account_id: accountId, ...secret });
  return { email, accountId, personId, visitor: new Visitor({ make, clock, ...world }) };
}

export const codeOf = (secret: string, now: Date, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + steps * 30_000 });
