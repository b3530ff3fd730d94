import type { Boot, BootAccount } from "@jechemine/contract/boot.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { homePath, type PublicPage, publicPath } from "@jechemine/contract/paths.ts";
import { DEFAULT_RULES, type Practice, type Rules } from "@jechemine/contract/settings.ts";
import type { Platform } from "../../platform/verb.ts";
import type { ActingFor } from "../guardians/index.ts";
import { UNNAMED_PRACTICE } from "../settings/index.ts";

/** Everything around a page: whose practice, which language, who looks. */
export type Visit = {
  locale: Locale;
  practice: Practice;
  rules: Rules;
  account: BootAccount | null;
  /** Those for whom the visitor acts as a guardian. */
  wards: readonly ActingFor[];
  /** Legal texts that wait for their answer. */
  due: Boot["due"];
  now: Date;
  demo: boolean;
  /** Origin of the product, without slash at its end. */
  origin: string;
  /** The address asked for, without its query. */
  path: string;
  /** The query of the address, with its question mark; empty without one. */
  search: string;
};

export const homeOf = ({ kind }: Pick<BootAccount, "kind">): string => homePath(kind);

export const other = (locale: Locale): Locale => (locale === "fr" ? "en" : "fr");

/** `linkTo(visit, "request", { reason: "burnout" })` */
export function linkTo(
  { locale }: Pick<Visit, "locale">,
  page: PublicPage,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return publicPath(page, locale) + (search && `?${search}`);
}

/** The visit when nothing can be read: for the page that says so. */
export const unknownVisit = ({ clock, config }: Platform, { path, locale }: Pick<Visit, "path" | "locale">): Visit => ({
  path,
  search: "",
  locale,
  practice: UNNAMED_PRACTICE,
  rules: DEFAULT_RULES,
  account: null,
  wards: [],
  due: [],
  now: clock.now(),
  demo: config.demo,
  origin: config.publicUrl,
});
