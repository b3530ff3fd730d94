import { setTimeout as wait } from "node:timers/promises";
import { accounts } from "@jechemine/contract/accounts.ts";
import { calendarFeeds } from "@jechemine/contract/calendar-feeds.ts";
import { createCall } from "@jechemine/contract/client.ts";
import { exports } from "@jechemine/contract/exports.ts";
import { createWeb, createWorker } from "../../server/src/app.ts";
import { hashPassword } from "../../server/src/modules/accounts/password.ts";
import { Fixtures } from "../../server/test/fixtures.ts";
import { signIn } from "./care-world.ts";
import { type Installation, verdict } from "./installation.ts";

const MOST = 5_000;
const GIVEN_UP = 10_000;
const EVERY = 20;
const PASSWORD = "tournesol kayak 8 lanterne";
const OTHER = "quatre poires sous la lune";

type Sender = (path: string, init: { method: string; body?: object }) => Promise<Response>;
/** A browser, by its cookie. */
const senderOf =
  (origin: string, cookie: string): Sender =>
  (path, { method, body }) =>
    fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { cookie, "sec-fetch-site": "same-origin", ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
const callWith = (origin: string, cookie: string) =>
  createCall((path, init) =>
    fetch(`${origin}/api/v1${path}`, {
      ...init,
      headers: { ...init.headers, cookie, "sec-fetch-site": "same-origin" },
    }),
  );

/** Each says whether it still lets somebody in. */
type Ways = Readonly<Record<string, () => Promise<boolean>>>;
const answers = async (answer: Promise<Response>) => {
  const { ok, body } = await answer;
  await body?.cancel();
  return ok;
};

async function streamOf(origin: string, cookie: string): Promise<() => Promise<boolean>> {
  const answer = await fetch(`${origin}/api/v1/notifications/stream`, { headers: { cookie } });
  let open = answer.ok;
  const follow = async () => {
    await answer.body?.pipeTo(new WritableStream());
  };
  void follow()
    .catch(() => undefined) // cut off is closed too
    .finally(() => (open = false));
  return async () => open;
}

/** Until every way is shut: how long after the act each still let somebody in. */
async function measure(ways: Ways, act: () => Promise<unknown>): Promise<Map<string, number>> {
  for (const [name, way] of Object.entries(ways))
    if (!(await way())) throw new Error(`${name} was shut before the act`);
  await act();
  const begin = performance.now();
  const shut = await Promise.all(
    Object.entries(ways).map(async ([name, way]): Promise<[string, number]> => {
      while ((await way()) && performance.now() - begin < GIVEN_UP) await wait(EVERY);
      return [name, performance.now() - begin];
    }),
  );
  return new Map(shut);
}

class Place {
  private constructor(
    readonly its: Installation,
    readonly origin: string,
    readonly make: Fixtures,
    readonly close: () => Promise<void>,
  ) {}
  static async open(its: Installation): Promise<Place> {
    const { platform, god, ownerUrl } = its;
    await platform.live.start(ownerUrl);
    const worker = await createWorker(platform, ownerUrl);
    const http = await createWeb(platform);
    const origin = await http.listen({ host: "127.0.0.1", port: 0 });
    const close = async () => {
      await http.close();
      await worker.stop();
      await platform.live.stop();
    };
    return new Place(its, origin, new Fixtures(god, () => new Date()), close);
  }

  private async logIn(email: string): Promise<string> {
    const answer = await fetch(`${this.origin}/api/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ email, password: PASSWORD, transport: "cookie" }),
    });
    const [line] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith("jc_session="));
    if (!line) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
    return line.split(";")[0] ?? "";
  }

  /** A client with a browser to act from, and every other way in. */
  async client() {
    const { id, accountId, email } = await this.make.account("client");
    const credentials = { password_hash: await hashPassword(PASSWORD), changed_at: new Date(), demonstration: false };
    await this.make.insert("credentials", { account_id: accountId, ...credentials });
    const [own, other] = [await this.logIn(email), await this.logIn(email)];
    const call = callWith(this.origin, own);
    await call(accounts.stepUp, { body: { password: PASSWORD } });
    const { id: exportId } = await call(exports.ask, { body: {} });
    while ((await call(exports.latest, {})).export?.state === "building") await wait(EVERY);
    const link = new URL((await call(exports.link, { params: { id: exportId } })).url).pathname;
    const feed = new URL((await call(calendarFeeds.make, { body: {} })).url).pathname;
    const app = await callWith(this.origin, "")(accounts.login, { body: { email, password: PASSWORD } });
    let refreshToken = "refreshToken" in app ? app.refreshToken : "";
    const ways: Ways = {
      cookie: () => answers(senderOf(this.origin, other)("/notifications/unread-count", { method: "GET" })),
      "refresh token": async () => {
        const fresh = await callWith(this.origin, "")(accounts.refresh, { body: { refreshToken } }).catch(
          () => undefined,
        );
        if (!fresh || !("refreshToken" in fresh)) return false;
        refreshToken = fresh.refreshToken;
        return true;
      },
      "event stream": await streamOf(this.origin, other),
      "signed link": () => answers(fetch(this.origin + link)),
      "calendar feed": () => answers(fetch(this.origin + feed)),
    };
    return { id, ways, send: senderOf(this.origin, own) };
  }

  /** Somebody of the team, with the ways in that the team has. */
  async staff(permission: string) {
    const { id, accountId } = await this.make.account("staff", {}, [permission]);
    const cookie = await signIn({ make: this.make, god: this.its.god, clock: { now: () => new Date() } }, accountId);
    const ways: Ways = {
      cookie: () => answers(senderOf(this.origin, cookie)("/notifications/unread-count", { method: "GET" })),
      "event stream": await streamOf(this.origin, cookie),
    };
    return { id, accountId, ways, send: senderOf(this.origin, cookie) };
  }
}

async function must(answer: Promise<Response>): Promise<void> {
  const { ok, status, ...rest } = await answer;
  if (!ok) throw new Error(`the act was refused: ${status} ${JSON.stringify(rest)}`);
}

/** What somebody holds when they may no longer come in, and how long it still opens. */
export async function measureRevocation(its: Installation): Promise<void> {
  const place = await Place.open(its);
  try {
    const owner = await place.staff("owner");
    const [password, suspended, leaving, helper] = [
      await place.client(),
      await place.client(),
      await place.client(),
      await place.staff("support"),
    ];
    const change = { currentPassword: PASSWORD, newPassword: OTHER };
    const cases: Readonly<Record<string, () => Promise<Map<string, number>>>> = {
      "password changed": () =>
        measure(password.ways, () => must(password.send("/auth/change-password", { method: "POST", body: change }))),
      suspended: () =>
        measure(suspended.ways, () =>
          must(owner.send(`/admin/people/${suspended.id}/suspend`, { method: "POST", body: { reason: "A reason" } })),
        ),
      deactivated: () =>
        measure(leaving.ways, () => must(leaving.send("/portal/account/deactivate", { method: "POST", body: {} }))),
      "role changed": () =>
        measure(helper.ways, () =>
          must(
            owner.send(`/admin/staff/${helper.accountId}`, {
              method: "PUT",
              body: { permissions: ["content"], active: true },
            }),
          ),
        ),
    };
    for (const [name, run] of Object.entries(cases)) {
      const shut = await run();
      const said = [...shut].map(([way, ms]) => `${way} ${Math.round(ms)} ms`).join(", ");
      const slowest = Math.max(...shut.values());
      verdict(`${name}: shut within ${MOST / 1000} s`, said, slowest <= MOST);
    }
  } finally {
    await place.close();
  }
}
