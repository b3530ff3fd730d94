import type { Endpoint } from "@jechemine/contract/endpoint.ts";
import { type Contract, endpointsOf, openApi } from "@jechemine/contract/openapi.ts";
import { z } from "zod";
import { groupBy } from "./group-by.ts";
import type { Server } from "./http.ts";
import { sendPage } from "./static-page.tsx";

const config = { access: "public" } as const;

/** The same contract that validates and types everything, for machines at `/api/openapi.json` and for people at `/api/docs`. */
export function docsRoutes({ http, platform }: Server, whole: Contract): void {
  const contract = platform.config.demo ? whole : withoutDemonstration(whole);
  const document = JSON.stringify(openApi(contract, { title: "Je Chemine", version: platform.config.version }));
  http.get("/api/openapi.json", { config }, async (_request, reply) =>
    reply.header("cache-control", "public, max-age=300").type("application/json; charset=utf-8").send(document),
  );
  http.get("/api/docs", { config }, async (_request, reply) =>
    sendPage(reply, { title: "Je Chemine · API", children: <Docs contract={contract} /> }),
  );
}

const withoutDemonstration = (contract: Contract): Contract =>
  Object.fromEntries(
    Object.entries(contract).map(([feature, endpoints]) => [
      feature,
      Object.fromEntries(Object.entries(endpoints).filter(([, { path }]) => !path.startsWith("/dev/"))),
    ]),
  );

const Docs = ({ contract }: { contract: Contract }) => {
  const features = [...groupBy(endpointsOf(contract), ([id]) => id.split(".")[0] ?? "")];
  return (
    <>
      <h1>Je Chemine · API</h1>
      <p>
        Base path <code>/api/v1</code>; every path also answers below <code>/api</code>. Success is{" "}
        <code>{'{ "success": true, "data": … }'}</code>, failure{" "}
        <code>{'{ "success": false, "message", "code", "requestId" }'}</code> in the language of{" "}
        <code>Accept-Language</code>; codes never change. Checks run in the order 401, 403, 400, 404, 409. What is
        missing and what is somebody else’s give the same 404. For machines:{" "}
        <a href="/api/openapi.json">openapi.json</a>.
      </p>
      <nav aria-label="Features">
        <ul>
          {features.map(([feature]) => (
            <li key={feature}>
              <a href={`#${feature}`}>{feature}</a>
            </li>
          ))}
        </ul>
      </nav>
      {features.map(([feature, endpoints]) => (
        <section key={feature} aria-labelledby={feature}>
          <h2 id={feature}>{feature}</h2>
          {endpoints.map(([id, endpoint]) => (
            <One key={id} id={id} endpoint={endpoint} />
          ))}
        </section>
      ))}
    </>
  );
};

const One = ({ id, endpoint: e }: { id: string; endpoint: Endpoint }) => (
  <article id={id}>
    <h3>
      <code>
        {e.method} {e.path}
      </code>
    </h3>
    <p>{e.summary}</p>
    <dl>
      <dt>Access</dt>
      <dd>{e.access}</dd>
      <dt>Success</dt>
      <dd>
        {e.success}
        {e.paged ? ", paged" : ""}
        {e.produces ? `, ${e.produces}` : ""}
      </dd>
      {Object.keys(e.refusals).length > 0 && (
        <>
          <dt>Refusals</dt>
          <dd>
            {Object.entries(e.refusals)
              .map(([code, status]) => `${status} ${code}`)
              .join(" · ")}
          </dd>
        </>
      )}
    </dl>
    {(["params", "query", "body"] as const).map((part) => {
      const schema = e[part];
      return schema && <Shape key={part} name={part} schema={schema} io="input" />;
    })}
    {!e.produces && <Shape name={e.paged ? "reply, each item" : "reply"} schema={e.reply} io="output" />}
  </article>
);

const Shape = ({ name, schema, io }: { name: string; schema: z.ZodType; io: "input" | "output" }) => (
  <details>
    <summary>{name}</summary>
    <pre>{shapeOf(z.toJSONSchema(schema, { io }))}</pre>
  </details>
);

const Fields = z.record(z.string(), z.unknown());

/** A JSON schema as one would say it: `{ id: uuid, reasons: [string 1–3], note?: string ≤ 2000 }`. */
function shapeOf(schema: unknown, indent = ""): string {
  const its = Fields.parse(schema);
  const choice = its["anyOf"] ?? its["oneOf"];
  if (Array.isArray(choice)) return choice.map((one) => shapeOf(one, indent)).join(" | ");
  if (Array.isArray(its["enum"])) return its["enum"].map((one) => JSON.stringify(one)).join(" | ");
  if ("const" in its) return JSON.stringify(its["const"]);
  if (its["type"] === "array")
    return `[${shapeOf(its["items"] ?? {}, indent)}]${bounds(its["minItems"], its["maxItems"])}`;
  if (its["type"] !== "object") {
    const kind = [its["format"], its["type"]].find((each) => typeof each === "string") ?? "anything";
    return kind + bounds(its["minLength"] ?? its["minimum"], its["maxLength"] ?? its["maximum"]);
  }
  const required = Array.isArray(its["required"]) ? its["required"] : [];
  const fields = Object.entries(Fields.parse(its["properties"] ?? {})).map(
    ([name, of]) => `${indent}  ${name}${required.includes(name) ? "" : "?"}: ${shapeOf(of, `${indent}  `)}`,
  );
  return fields.length > 0 ? `{\n${fields.join(",\n")}\n${indent}}` : "{}";
}

function bounds(least: unknown, most: unknown): string {
  const [from, to] = [Number(least ?? 0), Number(most ?? Infinity)];
  if (!(to < Number.MAX_SAFE_INTEGER)) return from > 0 ? ` ≥ ${from}` : "";
  return from > 0 ? ` ${from}–${to}` : ` ≤ ${to}`;
}
