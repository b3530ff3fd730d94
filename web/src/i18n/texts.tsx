import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import type { ReactElement, ReactNode } from "react";
import { onePeriod } from "./one-period.ts";

export type Text = { fr: string; en: string };
type Values = Readonly<Record<string, string | number | Date>>;
type Rich<Id> = {
  id: Id;
  values?: Readonly<Record<string, ReactNode>>;
  /** `{ link: <a href="…" /> }` for `…<link>here</link>…` in the text. */
  components?: Readonly<Record<string, ReactElement>>;
};

/**
 * The typed way to say the texts of one record: `t("requests.title")` for a string, `<T id="requests.title" />` for text with elements in it.
 * The record gives the ids only; the texts come with the catalogue of the feature (see `catalogue.ts`).
 */
export function texts<M extends Readonly<Record<string, Text>>>(_messages: M) {
  type Id = Extract<keyof M, string>;
  return {
    t: (id: Id, values?: Values): string => onePeriod(i18n._(id, values && { ...values })),
    T: ({ id, values, components }: Rich<Id>) => (
      <Trans id={id} values={{ ...values }} components={{ ...components }} />
    ),
  };
}
