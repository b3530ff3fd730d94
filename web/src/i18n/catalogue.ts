import { catalogues } from "virtual:catalogues";
import { i18n } from "@lingui/core";
import { locale } from "./language.ts";

const loaded = new Map<string, Promise<void>>();

/** Fetches the texts of a feature, once, in the language of the page. `core` are those of the shell and of the parts. */
export function loadTexts(feature: string): Promise<void> {
  const waiting = loaded.get(feature);
  if (waiting) return waiting;
  const loading = fetchTexts(feature);
  loaded.set(feature, loading);
  loading.catch(() => loaded.delete(feature)); // a lost connection may come back
  return loading;
}

async function fetchTexts(feature: string) {
  const catalogue = await catalogues[feature]?.[locale]();
  i18n.load(locale, catalogue?.default ?? {});
  i18n.activate(locale);
}
