import {
  ConsentKey,
  type Consents,
  type DueText,
  type StandingConsent,
  type TextVersion,
} from "@jechemine/contract/consents.ts";
import { Locale } from "@jechemine/contract/endpoint.ts";
import { ACCOUNT_KINDS, type AccountKind } from "@jechemine/contract/permissions.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { countAgreed, listInForce, listLedger, listNewest, listVersions } from "./queries.ts";
import { deriveConsentState, isDue, mandatoryFor, shownTo } from "./standing.ts";
import { CONSEQUENCES } from "./words.ts";

type Reading = Pick<Ctx, "tx" | "now" | "actor">;
const kindOf = ({ actor: { role } }: Reading): AccountKind | undefined => ACCOUNT_KINDS.find((kind) => kind === role);

/** Each text that concerns the caller, in force now, with the newest line of their ledger. */
async function standingOf(ctx: Reading, language: Locale) {
  const kind = kindOf(ctx);
  const personId = ctx.actor.id;
  if (!kind || !personId) return [];
  const keys = shownTo(kind);
  if (keys.length === 0) return [];
  const inForce = await listInForce(ctx.tx, { keys, language, now: ctx.now });
  const newest = await listNewest(ctx.tx, personId, keys);
  return inForce.flatMap((text) => {
    const key = keys.find((one) => one === text.key);
    if (!key) return [];
    const consent = newest.find(({ textKey }) => textKey === key);
    const state = deriveConsentState(consent, text.version);
    return [{ key, text, consent, state, mandatory: mandatoryFor(kind).includes(key) }];
  });
}

export const readConsents = readVerb("account:read", async (ctx, language: Locale): Promise<Consents> => {
  const personId = ctx.actor.id;
  const ledger = personId ? await listLedger(ctx.tx, personId) : [];
  return {
    standing: (await standingOf(ctx, language)).map(({ key, text, consent, state, mandatory }): StandingConsent => {
      const { title, version, effectiveAt } = text;
      return {
        key,
        title,
        version,
        effectiveAt: effectiveAt.toISOString(),
        mandatory,
        state,
        consent: consent
          ? {
              id: consent.id,
              version: consent.version,
              language: Locale.parse(consent.language),
              givenAt: consent.givenAt.toISOString(),
              withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
            }
          : null,
        consequence: CONSEQUENCES[key],
      };
    }),
    history: ledger.map(({ givenBy, givenAt, withdrawnAt, effectiveAt, ...line }) => ({
      ...line,
      effectiveAt: effectiveAt.toISOString(),
      language: Locale.parse(line.language),
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      byGuardian: givenBy !== personId,
    })),
  };
});

export const readDue = readVerb("account:read", async (ctx, language: Locale): Promise<DueText[]> => {
  const due = (await standingOf(ctx, language)).filter(({ state, mandatory }) => isDue(state, mandatory));
  return due.map(({ key, text, mandatory, state }) => {
    const { version, title, body, hash, effectiveAt } = text;
    const words = { version, language, title, body, hash: hash.toString("hex") };
    return { key, ...words, effectiveAt: effectiveAt.toISOString(), mandatory, changed: state === "outdated" };
  });
});

/** The texts that wait for the caller's answer, by key: a page asks before it shows anything else. */
export async function dueKeys(ctx: Reading): Promise<{ key: ConsentKey; mandatory: boolean }[]> {
  const standing = await standingOf(ctx, "fr"); // a version stands in both languages
  return standing.flatMap(({ key, state, mandatory }) => (isDue(state, mandatory) ? [{ key, mandatory }] : []));
}

/** Every version of every text. Who has still to agree is a number here, never a name. */
export const readTexts = readVerb("settings:read", async (ctx): Promise<TextVersion[]> => {
  const rows = await listVersions(ctx.tx);
  const shown = new Set<string>();
  const versions: TextVersion[] = [];
  for (const { key, version, titleFr, titleEn, bodyFr, bodyEn, effectiveAt } of rows) {
    const inForce = effectiveAt <= ctx.now && !shown.has(key);
    if (inForce) shown.add(key);
    const kinds = ACCOUNT_KINDS.filter((kind) => mandatoryFor(kind).some((each) => each === key));
    const counted = ConsentKey.safeParse(key);
    // Ledgers are not the staff's to read; how many lines there are is.
    const counts =
      inForce && counted.success && kinds.length > 0
        ? await ctx.asSystem(() => countAgreed(ctx.tx, { key: counted.data, version, kinds }))
        : { agreed: null, needed: null };
    const title = { fr: titleFr, en: titleEn };
    const body = { fr: bodyFr, en: bodyEn };
    versions.push({ key, version, title, body, effectiveAt: effectiveAt.toISOString(), inForce, ...counts });
  }
  return versions;
});
