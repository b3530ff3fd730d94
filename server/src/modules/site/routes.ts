import { randomBytes } from "node:crypto";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import { CONTACT_TOPICS, type ContactTopic } from "@jechemine/contract/contact.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { appPaths, PAY_RETURN, publicPath, publicPaths } from "@jechemine/contract/paths.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { isBusy } from "../../platform/database.ts";
import type { Server } from "../../platform/http.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Caller, type Platform } from "../../platform/verb.ts";
import { type Assets, type Entry, openAssets } from "./assets.ts";
import { contactOf, takeContactForm } from "./contact-form.ts";
import { CONTACT_PAGES, contactPage } from "./contact-page.tsx";
import { pageHeaders } from "./content-policy.ts";
import { directoryPage } from "./directory-page.tsx";
import { deriveDirectoryQuery } from "./directory-query.ts";
import { type Page, renderDocument } from "./document.tsx";
import { homePage } from "./home-page.tsx";
import { howPage } from "./how-page.tsx";
import { legalPage } from "./legal-page.tsx";
import { problemPage } from "./problem-page.tsx";
import { professionalPage } from "./professional-page.tsx";
import { readVerification } from "./read-verification.ts";
import { type Asked, readDirectoryPage, readHome, readProfessionalPage, readSlugs, readVisit } from "./read-visit.ts";
import { robotsText, siteMap, webManifest } from "./robots.ts";
import { entryOf, shellPage } from "./shell-page.tsx";
import { isContentPage, isShellPage, type ShellPage } from "./shell-texts.ts";
import { verifiedPage, verifyPage } from "./verify-page.tsx";
import { linkTo, unknownVisit, type Visit } from "./visit.ts";

type Answer = { visit: Visit; page: Page; entry?: Entry } | { redirect: string };
type Make = (caller: Caller, asked: Asked, request: FastifyRequest) => Promise<Answer>;

const pathOf = (request: FastifyRequest) => request.url.split("?")[0] ?? "/";
const searchOf = ({ url }: FastifyRequest) => (url.includes("?") ? url.slice(url.indexOf("?")) : "");
/** By the language that was chosen, then the browser's, then French. */
function preferredBy({ cookies, headers }: FastifyRequest): Locale {
  if (cookies["jc_lang"] === "en" || cookies["jc_lang"] === "fr") return cookies["jc_lang"];
  return /^\s*en\b/i.test(headers["accept-language"] ?? "") ? "en" : "fr";
}

/** Pages, and what stands around them. Every page is made for one visitor, under a policy with a nonce of its own. */
class Pages {
  constructor(
    readonly server: Server,
    readonly assets: Assets,
  ) {}

  async callerOf(request: FastifyRequest): Promise<Caller> {
    return this.server.callerOf(request, { access: "public" });
  }

  send(
    request: FastifyRequest,
    reply: FastifyReply,
    { visit, page, entry = "content.ts" }: Exclude<Answer, { redirect: string }>,
  ) {
    const nonce = randomBytes(16).toString("base64");
    const theme = request.cookies["jc_theme"];
    const html = renderDocument(page, {
      locale: visit.locale,
      origin: visit.origin,
      siteName: visit.practice.name,
      nonce,
      files: this.assets.of(entry),
      theme: theme === "light" || theme === "dark" ? theme : undefined,
      discreet: request.cookies["jc_discreet"] === "1",
    });
    return reply.code(page.status).headers(pageHeaders(nonce)).type("text/html; charset=utf-8").send(html);
  }

  /** One address that answers a page; what breaks on the way answers a page too. */
  add(http: FastifyInstance, url: string, { locale, make }: { locale: Locale | undefined; make: Make }) {
    http.route({
      method: "GET",
      url,
      config: { access: "public" },
      handler: async (request, reply) => {
        const asked = { path: pathOf(request), search: searchOf(request), locale, preferred: preferredBy(request) };
        const answer = await make(await this.callerOf(request), asked, request);
        if ("redirect" in answer) return reply.header("cache-control", "no-store").redirect(answer.redirect, 302);
        return this.send(request, reply, answer);
      },
      errorHandler: (error, request, reply) => this.fail(error, request, reply, locale),
    });
  }

  async fail(error: unknown, request: FastifyRequest, reply: FastifyReply, locale: Locale | undefined) {
    // Nothing at this address, or an address that was cut: to who came by it, the same.
    if (error instanceof Refused) return this.notFound(request, reply, locale);
    const busy = isBusy(error);
    if (!busy)
      request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, "a page failed");
    const visit = unknownVisit(this.server.platform, { path: pathOf(request), locale: locale ?? preferredBy(request) });
    if (busy) void reply.header("retry-after", "5");
    return this.send(request, reply, { visit, page: problemPage(busy ? 503 : 500, visit, request.id.slice(0, 8)) });
  }

  async notFound(request: FastifyRequest, reply: FastifyReply, locale: Locale | undefined) {
    const path = pathOf(request);
    const said = locale ?? (/^\/en(\/|$)/.test(path) ? "en" : /^\/fr(\/|$)/.test(path) ? "fr" : undefined);
    const visit = await readVisit(this.server.platform, await this.callerOf(request).catch(() => ANONYMOUS), {
      path,
      search: "",
      locale: said,
      preferred: preferredBy(request),
    });
    return this.send(request, reply, { visit, page: problemPage(404, visit) });
  }
}

/** Everything that is not the API: content pages, the shells of the apps, files, and what is nowhere. */
export async function siteRoutes(server: Server, assets: Assets = openAssets()): Promise<void> {
  const { http } = server;
  const pages = new Pages(server, assets);
  await http.register(async (scope) => {
    if (!scope.hasReplyDecorator("compress")) await scope.register(compress, { global: true });
    await scope.register(fastifyStatic, { root: assets.folder, serve: false });
    addFiles(scope, server);
    addContent(scope, pages);
    await scope.register(async (forms) => addContactForm(forms, pages));
    addShells(scope, pages);
    addLeads(scope, pages);
  });
  http.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request);
    if (path.startsWith("/api/")) throw new Refused("NOT_FOUND");
    const isPage = request.method === "GET" || request.method === "HEAD";
    if (!isPage) throw new Refused("NOT_FOUND");
    // Only to an address of ours: `//elsewhere.example/` begins with two slashes.
    if (/^\/[^/\\].*\/$/.test(path)) return reply.redirect(path.replace(/\/+$/, ""), 308);
    return pages.notFound(request, reply, undefined);
  });
}

/** Addresses that say no language: those that people type from paper or from memory. */
function addLeads(scope: FastifyInstance, pages: Pages) {
  const lead = (url: string, to: (preferred: Locale, request: FastifyRequest) => string) =>
    pages.add(scope, url, {
      locale: undefined,
      make: async (_, { preferred }, request) => ({ redirect: to(preferred, request) }),
    });
  lead("/", (preferred) => publicPaths.home[preferred]);
  lead(PAY_RETURN, (preferred) => publicPaths.payReturn[preferred]);
  lead("/verify", (preferred) => publicPaths.verify[preferred]);
  lead("/verify/:code", (preferred, { params }) => publicPath("verifyCode", preferred, Code.parse(params)));
}
const Code = z.object({ code: z.string().min(1) });
function addFiles(scope: FastifyInstance, { platform }: Server) {
  const { publicUrl } = platform.config;
  const file = (url: string, send: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) =>
    scope.route({ method: "GET", url, config: { access: "public" }, handler: send });
  const Name = z.object({ "*": z.string().regex(/^[\w.-]+$/) });
  file("/assets/*", async ({ params }, reply) => {
    const name = Name.safeParse(params);
    if (!name.success) throw new Refused("NOT_FOUND");
    void reply.header("x-content-type-options", "nosniff");
    return reply.sendFile(`assets/${name.data["*"]}`, { maxAge: "365d", immutable: true });
  });
  for (const name of ["favicon.svg", "favicon-plain.svg", "icon-192.png", "icon-512.png", "apple-touch-icon.png"])
    file(`/${name}`, async (_, reply) => reply.sendFile(name, { maxAge: "1d" }));
  // Asked for anew at each visit, so that no old one stays on a device.
  file("/sw.js", async (_, reply) =>
    reply.header("cache-control", "no-cache").sendFile("sw.js", { cacheControl: false }),
  );
  file("/favicon.ico", async (_, reply) => reply.redirect("/favicon.svg", 302));
  file("/robots.txt", async (_, reply) => reply.type("text/plain; charset=utf-8").send(robotsText(publicUrl)));
  file("/sitemap.xml", async (_, reply) =>
    reply
      .type("application/xml; charset=utf-8")
      .send(siteMap(publicUrl, await readSlugs(platform, ANONYMOUS, undefined))),
  );
  file("/manifest.webmanifest", async (request, reply) => {
    const visit = await readVisit(platform, ANONYMOUS, {
      path: "/",
      search: "",
      locale: undefined,
      preferred: preferredBy(request),
    });
    return reply.type("application/manifest+json").send(JSON.stringify(webManifest(visit.practice.name)));
  });
}

const contactMaker =
  (platform: Platform, topic: ContactTopic): Make =>
  async (caller, asked) => {
    const visit = await readVisit(platform, caller, asked);
    return { visit, page: contactPage(visit, contactOf(topic, asked.search)) };
  };

const LANGUAGES = ["fr", "en"] as const;
function addContent(scope: FastifyInstance, pages: Pages) {
  const { platform } = pages.server;
  const Slug = z.object({ slug: z.string().max(80) });
  const makers: Readonly<Record<string, Make>> = {
    home: async (caller, asked) => {
      const read = await readHome(platform, caller, asked);
      return { visit: read.visit, page: homePage(read) };
    },
    how: async (caller, asked) => {
      const visit = await readVisit(platform, caller, asked);
      return { visit, page: howPage(visit) };
    },
    ...Object.fromEntries(CONTACT_TOPICS.map((topic) => [CONTACT_PAGES[topic], contactMaker(platform, topic)])),
    verify: async (caller, asked, { query }) => {
      const typed = Code.safeParse(query).data;
      if (typed) return { redirect: publicPath("verifyCode", asked.locale ?? asked.preferred, typed) };
      const visit = await readVisit(platform, caller, asked);
      return { visit, page: verifyPage(visit) };
    },
    verifyCode: async (caller, asked, { params, ip: address }) => {
      const typed = { ...asked, ...Code.parse(params), address };
      const { visit, verification } = await readVerification(platform, caller, typed);
      return { visit, page: verifiedPage(visit, verification) };
    },
    professionals: async (caller, asked, request) => {
      const query = deriveDirectoryQuery(request.query);
      const read = await readDirectoryPage(platform, caller, { ...asked, query });
      return { visit: read.visit, page: directoryPage(read) };
    },
    professional: async (caller, asked, { params }) => {
      const { professional, ...read } = await readProfessionalPage(platform, caller, {
        ...asked,
        ...Slug.parse(params),
      });
      if (!professional) throw new Refused("NOT_FOUND");
      return { visit: read.visit, page: professionalPage({ ...read, professional }) };
    },
  };
  for (const name of ["privacy", "terms", "professionalTerms", "accessibility"] as const)
    for (const locale of LANGUAGES)
      pages.add(scope, publicPaths[name][locale], {
        locale,
        make: async (caller, asked) => {
          const visit = await readVisit(platform, caller, asked);
          return { visit, page: legalPage(name, visit) };
        },
      });
  for (const [name, make] of Object.entries(makers))
    for (const [page, addresses] of Object.entries(publicPaths))
      if (page === name && isContentPage(page))
        for (const locale of LANGUAGES) pages.add(scope, addresses[locale], { locale, make });
}

/** Forms that pages without script post: as browsers write forms, and no larger than a long letter. */
function addContactForm(scope: FastifyInstance, pages: Pages) {
  const { platform } = pages.server;
  scope.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
    done(null, body),
  );
  for (const topic of CONTACT_TOPICS)
    for (const locale of LANGUAGES) {
      const url = publicPaths[CONTACT_PAGES[topic]][locale];
      scope.route({
        method: "POST",
        url,
        bodyLimit: 64 * 1_024,
        config: { access: "public" },
        handler: async (request, reply) => {
          const caller = await pages.callerOf(request);
          const posted = { topic, body: request.body, locale, address: request.ip };
          const taken = await takeContactForm(platform, caller, posted);
          if ("goOn" in taken) return reply.header("cache-control", "no-store").redirect(url + taken.goOn, 303);
          const visit = await readVisit(platform, caller, { path: url, search: "", locale, preferred: locale });
          return pages.send(request, reply, { visit, page: contactPage(visit, taken) });
        },
        errorHandler: (error, request, reply) => pages.fail(error, request, reply, locale),
      });
    }
}

const KIND_OF = { portal: "client", workspace: "professional", admin: "staff" } as const;
type App = keyof typeof KIND_OF;
const appOf = (name: ShellPage): App | undefined => {
  const app = /^(portal|workspace|admin)/.exec(name)?.[1];
  return app === "portal" || app === "workspace" || app === "admin" ? app : undefined;
};

function addShells(scope: FastifyInstance, pages: Pages) {
  const { platform } = pages.server;
  const shell =
    (name: ShellPage): Make =>
    async (caller, asked, { url }) => {
      const visit = await readVisit(platform, caller, asked);
      const app = appOf(name);
      if (app && !visit.account) return { redirect: linkTo(visit, "signIn", { next: url }) };
      if (app && visit.account?.kind !== KIND_OF[app]) throw new Refused("NOT_FOUND");
      return { visit, page: shellPage(name, visit), entry: entryOf(name) };
    };
  for (const [name, addresses] of Object.entries(publicPaths))
    if (isShellPage(name))
      for (const locale of LANGUAGES) pages.add(scope, addresses[locale], { locale, make: shell(name) });
  for (const [name, url] of Object.entries(appPaths)) {
    if (!isShellPage(name) || (name.startsWith("dev") && platform.config.production)) continue;
    if (!scope.hasRoute({ method: "GET", url })) pages.add(scope, url, { locale: undefined, make: shell(name) });
  }
}
