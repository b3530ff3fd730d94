export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const YEAR = 31_536_000;
const remember = (name: string, value: string) => {
  document.cookie = `${name}=${value}; path=/; max-age=${value ? YEAR : 0}; samesite=lax`;
};
const recall = (name: string) =>
  document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

export function readTheme(): Theme {
  const kept = recall("jc_theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** A cookie, so that the server writes the theme into the first byte of the next page. */
export function setTheme(theme: Theme) {
  remember("jc_theme", theme === "system" ? "" : theme);
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

/** Discreet: neither the tab's title nor its icon tell what this is. */
export const isDiscreet = () => recall("jc_discreet") === "1";

export function setDiscreet(discreet: boolean) {
  remember("jc_discreet", discreet ? "1" : "");
  showIcon();
}

export function showIcon() {
  const icon =
    document.querySelector<HTMLLinkElement>("link[rel=icon]") ??
    document.head.appendChild(document.createElement("link"));
  icon.rel = "icon";
  icon.href = isDiscreet() ? "/favicon-plain.svg" : "/favicon.svg";
}
