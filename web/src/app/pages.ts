import { type PublicPage, publicPaths } from "@jechemine/contract/paths.ts";
import type { ComponentType } from "react";
import { loadTexts } from "../i18n/catalogue.ts";
import { locale } from "../i18n/language.ts";

type Load = () => Promise<{ default: ComponentType }>;
/** One page of a frame: its address, the feature whose texts it speaks, its chunk. */
export type PageEntry = { path: string; feature: string; load: Load };

/** A page of an app: `page("/portal/request", "requests", () => import("../../features/requests/own-request-page.tsx"))`. */
export const page = (path: string, feature: string, load: Load): PageEntry => ({ path, feature, load });

/** A section of the portal's settings, beside the list of the sections. */
export const settingsPage = (path: string, feature: string, load: Load): PageEntry => ({
  path,
  feature,
  load: async () => {
    const [chunk, { inSettings }] = await Promise.all([load(), import("./settings-frame.tsx"), loadTexts("account")]);
    return { default: inSettings(chunk.default) };
  },
});

/** A public page, at its address in the language of this document. */
export const publicPage = (name: PublicPage, feature: string, load: Load): PageEntry =>
  page(publicPaths[name][locale], feature, load);
