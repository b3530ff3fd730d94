import helmet from "@fastify/helmet";
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

const isApi = ({ url }: Pick<FastifyRequest, "url">) => url.startsWith("/api/");

/** For the few answers that Fastify gives before any hook runs. */
export const BARE_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

/**
 * What holds for every answer: the strictest content policy (pages put their own in its place), nobody else's caches for what is
 * personal, nobody else's pages writing here.
 */
export async function protect(http: FastifyInstance, config: Config): Promise<void> {
  const none = ["'none'"];
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, frameAncestors: none, baseUri: none, formAction: none },
    },
    strictTransportSecurity: config.publicUrl.startsWith("https:") && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    xFrameOptions: { action: "deny" },
    crossOriginEmbedderPolicy: false,
    xXssProtection: false,
  });
  http.addHook("onRequest", async (request, reply) => {
    if (!isApi(request)) return;
    void reply.header("cache-control", "no-store");
    if (!SAFE.has(request.method) && !isOwn(request, config)) throw new Refused("CROSS_SITE");
  });
  http.addHook("preValidation", async ({ url }) => {
    if (/%00/.test(url)) throw new Refused("INVALID");
  });
}
