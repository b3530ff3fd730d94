declare module "virtual:catalogues" {
  type Catalogue = () => Promise<{ default: import("@lingui/core").Messages }>;
  /** One compiled catalogue per feature and language, made from the `messages.ts` files by `web/build/catalogues.ts`. */
  export const catalogues: Readonly<Record<string, Readonly<Record<"fr" | "en", Catalogue>> | undefined>>;
}
