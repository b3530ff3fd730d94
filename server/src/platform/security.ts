import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "./config.ts";
import { Refused } from "./refused.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const OWN_SITES = new Set(["same-origin", "none"]);

/** Did one of our own pages send it, or no page at all? Browsers cannot lie about these headers; other clients carry no cookie. */
export function isOwn(
  { headers }: Pick<FastifyRequest, "headers">,
  { publicUrl, production }: Pick<Config, "publicUrl" | "production">,
): boolean {
  const { origin, host, "sec-fetch-site": site } = headers;
  if (typeof site === "string" && !OWN_SITES.has(site)) return false;
  if (origin === undefined || origin === publicUrl) return true;
  // A demonstration is also opened by the machine's other names.
  return !production && URL.canParse(origin) && new URL(origin).host === host;
}

/** By the route that was found: the address itself may be spelled `/%61pi/…`. */
const isApi = ({ url, routeOptions }: Pick<FastifyRequest, "url" | "routeOptions">) =>
  (routeOptions.url ?? url).startsWith("/api/");

/** What holds for every answer; pages put their own content policy in place of the strictest. */
const BARE_HEADERS = {
  "content-security-policy": "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
};
const STRICT_TRANSPORT = { "strict-transport-security": "max-age=31536000; includeSubDomains" };
const NO_STORE = { "cache-control": "no-store" };
/** For the few answers that Fastify gives before any hook runs. */
export const EARLY_HEADERS = { ...BARE_HEADERS, ...NO_STORE };

/**
 * The strictest content policy, nobody else's caches for what is personal, nobody else's pages writing here. Headers are made once:
 * this runs before every answer.
 */
export function protect(http: FastifyInstance, config: Config): void {
  const all = { ...BARE_HEADERS, ...(config.publicUrl.startsWith("https:") && STRICT_TRANSPORT) };
  const ofApi = { ...all, ...NO_STORE };
  http.addHook("onRequest", (request, reply, done) => {
    void reply.headers(isApi(request) ? ofApi : all);
    const crossing = isApi(request) && !SAFE.has(request.method) && !isOwn(request, config);
    done(crossing ? new Refused("CROSS_SITE") : undefined);
  });
  http.addHook("preValidation", ({ url }, _reply, done) =>
    done(url.includes("%00") ? new Refused("INVALID") : undefined),
  );
}
