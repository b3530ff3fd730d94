const LONGEST = 120;
// oxlint-disable-next-line no-control-regex -- it names what it takes away
const UNFIT = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** The name as the sender gave it, without folders, without what cannot be seen, and not too long: its end stays. */
export function fileName(given: string): string {
  const own = given.split(/[/\\]/).at(-1) ?? "";
  const seen = own.replace(UNFIT, "").replace(/\s+/gu, " ").trim().replace(/^\.+/, "");
  const [stem = "", ending = ""] = seen.split(/(\.[^.]{1,8})$/u);
  const letters = Array.from(stem)
    .slice(0, LONGEST - ending.length)
    .join("");
  return `${letters}${ending}` || "document";
}
