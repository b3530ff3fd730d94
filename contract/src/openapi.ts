import { z } from "zod";
import { type Endpoint, Failure, GENERAL_REFUSALS, IDEMPOTENT_REFUSALS, IdempotencyKey } from "./endpoint.ts";

export type Contract = Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;

export const endpointsOf = (contract: Contract): [id: string, endpoint: Endpoint][] =>
  Object.entries(contract).flatMap(([feature, endpoints]) =>
    Object.entries(endpoints).map(([name, e]): [string, Endpoint] => [`${feature}.${name}`, e]),
  );

/** OpenAPI 3.1 speaks this dialect anyway. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const its = z.toJSONSchema(schema, { io });
  return Object.fromEntries(Object.entries(its).filter(([name]) => name !== "$schema"));
}
const json = (schema: z.ZodType, io: "input" | "output") => ({ "application/json": { schema: schemaOf(schema, io) } });
const FAILURE = { "application/json": { schema: { $ref: "#/components/schemas/Failure" } } };

const parametersOf = (schema: z.ZodObject | undefined, place: "path" | "query") =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path" || !z.safeParse(field, undefined).success,
    schema: schemaOf(field, "input"),
  }));

const keyOf = ({ idempotent }: Endpoint) =>
  idempotent
    ? [{ name: "Idempotency-Key", in: "header", required: true, schema: schemaOf(IdempotencyKey, "input") }]
    : [];

function successOf(e: Endpoint) {
  if (e.produces) return { [e.produces]: { schema: { type: "string" } } };
  const Page = z.object({ nextCursor: z.string().nullable() });
  const Success = e.paged
    ? z.object({ success: z.literal(true), data: z.array(e.reply), page: Page })
    : z.object({ success: z.literal(true), data: e.reply });
  return json(Success, "output");
}

function responsesOf(e: Endpoint) {
  const { UNAUTHENTICATED, FORBIDDEN, ...open } = GENERAL_REFUSALS;
  const codes = {
    ...open,
    ...(e.access !== "public" && { UNAUTHENTICATED, FORBIDDEN }),
    ...(e.idempotent && IDEMPOTENT_REFUSALS),
    ...e.refusals,
  };
  const named = (status: number) =>
    Object.entries(codes)
      .filter(([, its]) => its === status)
      .map(([code]) => code)
      .join(", ");
  const refusals = [...new Set(Object.values(codes))].map((status) => [
    status,
    { description: named(status), content: FAILURE },
  ]);
  const accepted = e.mayPend && { 202: { description: "Accepted; it goes on", content: successOf(e) } };
  return {
    [e.success]: { description: e.summary, content: successOf(e) },
    ...accepted,
    ...Object.fromEntries(refusals),
  };
}

const FILE = { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] };
function requestBodyOf({ body, takesFile }: Endpoint) {
  if (takesFile !== undefined)
    return { requestBody: { required: true, content: { "multipart/form-data": { schema: FILE } } } };
  return body && { requestBody: { required: true, content: json(body, "input") } };
}

/** The OpenAPI 3.1 document of a contract. Paths are below `/api/v1`. */
export function openApi(contract: Contract, info: { title: string; version: string }) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, e] of endpointsOf(contract)) {
    (paths[e.path.replace(/:(\w+)/g, "{$1}")] ??= {})[e.method.toLowerCase()] = {
      operationId,
      summary: e.summary,
      tags: [operationId.split(".")[0]],
      security: e.access === "public" ? [] : [{ bearer: [] }, { cookie: [] }],
      "x-permission": e.access,
      parameters: [...parametersOf(e.params, "path"), ...parametersOf(e.query, "query"), ...keyOf(e)],
      ...requestBodyOf(e),
      responses: responsesOf(e),
    };
  }
  const securitySchemes = {
    bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
    cookie: { type: "apiKey", in: "cookie", name: "__Host-jc_session" },
  };
  return {
    openapi: "3.1.0",
    info,
    servers: [{ url: "/api/v1" }, { url: "/api" }],
    components: { securitySchemes, schemas: { Failure: schemaOf(Failure, "output") } },
    paths,
  };
}
