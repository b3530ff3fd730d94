import type { Config } from "../../platform/config.ts";
import type { Exchange } from "../../platform/http.ts";
import { TRUSTED_DAYS } from "./sign-in.ts";

type Site = Pick<Config, "publicUrl">;
const isSecure = ({ publicUrl }: Site) => publicUrl.startsWith("https:");
const named = (config: Site, name: string) => (isSecure(config) ? `__Host-${name}` : name);
/** `__Host-` binds a cookie to this very host and to https; without https only development runs. */
export const sessionCookie = (config: Site): string => named(config, "jc_session");
export const deviceCookie = (config: Site): string => named(config, "jc_device");

const options = (config: Site) => ({ path: "/", httpOnly: true, secure: isSecure(config), sameSite: "lax" as const });

export const setSession = (config: Site, exchange: Exchange, { token, maxAge }: { token: string; maxAge: number }) =>
  exchange.setCookie(sessionCookie(config), token, { ...options(config), maxAge });
export const clearSession = (config: Site, exchange: Exchange) =>
  exchange.clearCookie(sessionCookie(config), options(config));
export const setDevice = (config: Site, exchange: Exchange, token: string) =>
  exchange.setCookie(deviceCookie(config), token, { ...options(config), maxAge: TRUSTED_DAYS * 86_400 });

/** Not a secret: the language in which the server answers before anybody is known. */
export const setLanguage = (config: Site, exchange: Exchange, locale: string) =>
  exchange.setCookie("jc_lang", locale, {
    path: "/",
    secure: isSecure(config),
    sameSite: "lax",
    maxAge: 365 * 86_400,
  });
