import { locale } from "../i18n/language.ts";
import { makeFormat } from "./format.ts";

/** Days, hours, money and durations in the language of the page. */
export const fmt = makeFormat(locale);
