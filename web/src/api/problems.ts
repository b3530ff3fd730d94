import { CallRefused } from "@jechemine/contract/client.ts";
import { Unreachable } from "./call.ts";
import { t } from "./messages.ts";

/** What a refused or failed call says to a person. The server's own words when it answered. */
export function messageOf(error: unknown): string {
  if (error instanceof CallRefused) return error.failure.message;
  return t(error instanceof Unreachable ? "api.unreachable" : "api.unexpected");
}

/** The refusal's code, such as `SLOT_TAKEN`; undefined for anything but a refusal. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof CallRefused ? error.failure.code : undefined;

/** What to say to support: the end of the request's id. */
export const shortCodeOf = (error: unknown): string | undefined =>
  error instanceof CallRefused ? error.failure.requestId.slice(-8).toUpperCase() : undefined;
