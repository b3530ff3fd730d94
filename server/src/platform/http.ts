import { randomUUID } from "node:crypto";
import cookie, { type CookieSerializeOptions } from "@fastify/cookie";
import {
  type Data,
  type Endpoint,
  type Failure,
  GENERAL_REFUSALS,
  IDEMPOTENT_REFUSALS,
  type Input,
  type RefusalOf,
} from "@jechemine/contract/endpoint.ts";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { z } from "zod";
import { isBusy, isUnstorable } from "./database.ts";
import { general } from "./general-messages.ts";
import { type Once, onceOf } from "./idempotency.ts";
import { acceptJson, rawBodyOf } from "./json-body.ts";
import { type Bilingual, type Locale, type Messages, Refused } from "./refused.ts";
import { EARLY_HEADERS, protect } from "./security.ts";
import { ANONYMOUS, type Caller, type Platform, requirePermission } from "./verb.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may call: `public` or a permission. A route without it does not register. */
    access?: Endpoint["access"];
    background?: boolean;
    /** Takes a file, which may come slowly. */
    takesFile?: boolean;
  }
}

/** Finds who calls. Throws UNAUTHENTICATED for a dead session only where the endpoint needs one. */
export type CallerOf = (request: FastifyRequest, endpoint: Pick<Endpoint, "access" | "background">) => Promise<Caller>;
export type Server = { http: FastifyInstance; platform: Platform; callerOf: CallerOf };
/** What a handler may know of, and do to, the exchange itself. */
export type Exchange = {
  address: string;
  agent: string;
  locale: Locale;
  requestId: string;
  /** The body to the byte, for who signed it. */
  rawBody: Buffer;
  header(name: string): string | undefined;
  /** Answers 202: what was asked is accepted and goes on. For endpoints that `mayPend`. */
  pends(): void;
  cookies: Readonly<Record<string, string | undefined>>;
  setCookie(name: string, value: string, options: CookieSerializeOptions): void;
  clearCookie(name: string, options: CookieSerializeOptions): void;
};

export const BASE_PATH = "/api/v1";
/** Both forms of an address reach one router. */
const withVersion = (url: string) =>
  url.startsWith("/api/") && !/^\/api\/(v1\/|openapi\.json|docs)/.test(url) ? BASE_PATH + url.slice(4) : url;

/** 25 MB over a phone's connection in the country; every other body must have come within `SLOWEST_BODY`. */
const SLOWEST_FILE = 10 * 60_000;
const SLOWEST_BODY = 30_000;
function hurry({ raw, routeOptions }: FastifyRequest): void {
  const hasBody = raw.headers["content-length"] !== undefined || raw.headers["transfer-encoding"] !== undefined;
  if (!hasBody || raw.complete || routeOptions.config.takesFile) return;
  const timer = setTimeout(() => !raw.complete && raw.destroy(), SLOWEST_BODY).unref();
  raw.once("close", () => clearTimeout(timer));
}

export async function createHttp({ config, log }: Pick<Platform, "config" | "log">): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log;
  const http = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }), // `observe` writes our one line
    return503OnClosing: false, // whoever came before the door shut is served (`drain`)
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    requestTimeout: SLOWEST_FILE,
    routerOptions: { maxParamLength: 300 },
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    rewriteUrl: (request) => withVersion(request.url ?? "/"),
    frameworkErrors: (error, request, reply) => void failGenerally(error, request, reply.headers(EARLY_HEADERS)),
  });
  http.addHook("onRoute", ({ config: its, method, url }) => {
    if (!its?.access) throw new Error(`${String(method)} ${url} does not say who may call it`);
  });
  http.addHook("onRequest", (request, _reply, done) => {
    hurry(request);
    done();
  });
  await http.register(cookie);
  protect(http, config);
  acceptJson(http);
  http.setErrorHandler(failGenerally);
  // An address of the API that is none, for every method.
  http.all("/api/*", { config: { access: "public" } }, () => {
    throw new Refused("NOT_FOUND");
  });
  return http;
}
const failGenerally = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
  fail({ error, request, reply, statuses: GENERAL_REFUSALS, texts: general });

export const localeOf = (request: FastifyRequest): Locale => {
  const wanted = request.headers["accept-language"];
  if (wanted) return /^\s*en\b/i.test(wanted) ? "en" : "fr";
  return request.cookies?.jc_lang === "en" ? "en" : "fr";
};
const zodWords = { fr: z.locales.frCA().localeError, en: z.locales.en().localeError };

/** What an endpoint takes where its contract names nothing: a field that we do not know is refused, not dropped. */
const NOTHING = { params: undefined, query: z.strictObject({}), body: z.strictObject({}) };

function parse<E extends Endpoint>(endpoint: E, request: FastifyRequest): Input<E> {
  const input: Record<string, unknown> = {};
  const errors: NonNullable<Failure["errors"]> = [];
  for (const part of ["params", "query", "body"] as const) {
    const given = request[part] === undefined ? {} : request[part];
    const read = (endpoint[part] ?? NOTHING[part])?.safeParse(given, { error: zodWords[localeOf(request)] });
    if (read?.success && endpoint[part]) input[part] = read.data;
    for (const { path, message, code } of read?.error?.issues ?? [])
      errors.push({ path: path.join("."), message, code: code.toUpperCase() });
  }
  if (errors.length > 0) throw new Refused("INVALID", { errors });
  return input as Input<E>; // cast: each part was parsed by its own schema, which TypeScript cannot follow through the loop
}

type Texts<E extends Endpoint> = Messages<Exclude<RefusalOf<E>, keyof typeof GENERAL_REFUSALS>>;
/** An endpoint that moves money also says by which key, and which body came with it. */
type ExchangeOf<E extends Endpoint> = Exchange & (E extends { idempotent: true } ? { once: Once } : unknown);
export type Handler<E extends Endpoint> = {
  messages: Texts<E>;
  run(caller: Caller, input: Input<E>, exchange: ExchangeOf<E>): Promise<Data<E>>;
};

/** Where a contract meets the web server. 401 and 403 come before the body is read, then 400, then what the verb refuses. */
export function serve<E extends Endpoint>(server: Server, endpoint: E, { messages, run }: Handler<E>) {
  const envelope = enveloping(endpoint);
  route(server, endpoint, messages, async (caller, request, reply) => {
    void reply.code(endpoint.success);
    const input = parse(endpoint, request);
    const once = endpoint.idempotent && { once: onceOf(endpoint, request.headers, input) };
    const exchange = { ...exchangeOf(request, reply), ...once } as ExchangeOf<E>; // cast: `once` is there when `idempotent` says so, on the line above
    return reply.send(envelope(await run(caller, input, exchange)));
  });
}

type StreamHandler<E extends Endpoint> = {
  messages: Texts<E>;
  run(caller: Caller, input: Input<E>, raw: { request: FastifyRequest; reply: FastifyReply }): Promise<unknown>;
};
/** An endpoint that does not answer JSON: it writes the reply itself. The same checks come first. */
export function serveStream<E extends Endpoint>(server: Server, endpoint: E, { messages, run }: StreamHandler<E>) {
  route(server, endpoint, messages, (caller, request, reply) =>
    run(caller, parse(endpoint, request), { request, reply }),
  );
}

type Answer = (caller: Caller, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
function route({ http, callerOf }: Server, endpoint: Endpoint, messages: Messages<string>, answer: Answer) {
  const callers = new WeakMap<FastifyRequest, Caller>();
  http.route({
    method: endpoint.method,
    url: BASE_PATH + endpoint.path,
    config: {
      access: endpoint.access,
      background: endpoint.background ?? false,
      takesFile: endpoint.takesFile !== undefined,
    },
    onRequest: async (request) => {
      const caller = await callerOf(request, endpoint);
      requirePermission(caller, endpoint.access);
      callers.set(request, caller);
    },
    handler: (request, reply) => answer(callers.get(request) ?? ANONYMOUS, request, reply),
    errorHandler: (error, request, reply) =>
      fail({
        error,
        request,
        reply,
        statuses: { ...GENERAL_REFUSALS, ...(endpoint.idempotent && IDEMPOTENT_REFUSALS), ...endpoint.refusals },
        texts: { ...general, ...messages },
      }),
  });
}

/** Made once: a schema that is built at each answer is compiled at each answer. */
function enveloping(endpoint: Endpoint): (data: unknown) => object {
  if (!endpoint.paged) return (data) => ({ success: true, data: z.parse(endpoint.reply, data) });
  const page = z.object({ items: z.array(endpoint.reply), nextCursor: z.string().nullable() });
  return (data) => {
    const { items, nextCursor } = z.parse(page, data);
    return { success: true, data: items, page: { nextCursor } };
  };
}

const exchangeOf = (request: FastifyRequest, reply: FastifyReply): Exchange => ({
  address: request.ip,
  agent: (request.headers["user-agent"] ?? "").slice(0, 300),
  locale: localeOf(request),
  requestId: request.id,
  rawBody: rawBodyOf(request),
  header: (name) => [request.headers[name]].flat()[0],
  pends: () => void reply.code(202),
  cookies: request.cookies,
  setCookie: (name, value, options) => void reply.setCookie(name, value, options),
  clearCookie: (name, options) => void reply.clearCookie(name, options),
});

const ofFastify: Record<number, Refused> = {
  400: new Refused("INVALID"),
  404: new Refused("NOT_FOUND"),
  413: new Refused("TOO_LARGE"),
  415: new Refused("UNSUPPORTED_TYPE"),
  503: new Refused("BUSY", { retryAfterSeconds: 5 }),
};
function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (isBusy(error)) return new Refused("BUSY", { retryAfterSeconds: 2 });
  if (isUnstorable(error)) return new Refused("INVALID");
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  return ofFastify[status];
}

type Fault = {
  error: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
  statuses: Readonly<Record<string, number>>;
  texts: Messages<string>;
};
function fail({ error, request, reply, statuses, texts }: Fault) {
  const refused = refusalOf(error);
  const status = refused && statuses[refused.code]; // a code that the contract does not name is our own fault
  const code = refused && status ? refused.code : "INTERNAL";
  if (code === "INTERNAL")
    request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, "internal error");
  const text: Bilingual = texts[code] ?? general.INTERNAL;
  const { errors, details, retryAfterSeconds } = refused?.more ?? {};
  if (retryAfterSeconds) void reply.header("retry-after", String(retryAfterSeconds));
  const failure: Failure = {
    success: false,
    message: text[localeOf(request)],
    code,
    ...(errors && { errors: [...errors] }),
    ...(details && { details: { ...details } }),
    requestId: request.id,
  };
  // A download that fails before its first byte has said already what it would be.
  for (const said of ["content-disposition", "content-length", "content-range"]) void reply.removeHeader(said);
  return reply
    .code(status ?? 500)
    .type("application/json; charset=utf-8")
    .send(failure);
}
