import { randomBytes } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "../../../platform/refused.ts";

const STYLE = `
:root { color-scheme: light dark; --ground: #f8f5ef; --surface: #fffefc; --line: #cfc5b6; --ink: #1b2a2a; --soft: #475453; --accent: #0f585b; --on: #fff; --note: #fbeed5; --note-ink: #5b3d05; }
@media (prefers-color-scheme: dark) { :root { --ground: #101717; --surface: #182121; --line: #42514f; --ink: #eef2ef; --soft: #b9c4c1; --accent: #8fd0c8; --on: #0b2526; --note: #33290f; --note-ink: #f3dca6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 Figtree, "Segoe UI", Roboto, Arial, sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
.note { margin: 0 0 1.5rem; padding: .75rem 1rem; border-radius: 10px; background: var(--note); color: var(--note-ink); }
.card { padding: 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; } p { margin: 0 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; } dt { color: var(--soft); } dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
form { display: grid; gap: .75rem; }
button { min-height: 48px; padding: .5rem 1rem; border-radius: 10px; border: 1px solid var(--line); background: transparent; color: var(--ink); font: inherit; font-weight: 600; cursor: pointer; }
button.main { border-color: var(--accent); background: var(--accent); color: var(--on); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
a { color: var(--accent); }
`;

const NB = "\u00a0";
const TEXTS = {
  fr: {
    title: "Confirmez votre paiement",
    sandbox: `Bac à sable${NB}: cette page remplace celle de votre banque. Aucun argent ne bouge.`,
    lead: "Votre banque vérifie que c’est bien vous.",
    amount: "Montant",
    card: "Carte",
    ends: "finit par",
    yes: "Confirmer le paiement",
    no: "Refuser",
    over: "Cette demande est terminée",
    overLead: "Elle a déjà reçu une réponse, ou le délai est passé.",
    back: "Revenir à Je Chemine",
  },
  en: {
    title: "Confirm your payment",
    sandbox: "Sandbox: this page stands in for your bank’s. No money moves.",
    lead: "Your bank is checking that it is really you.",
    amount: "Amount",
    card: "Card",
    ends: "ending in",
    yes: "Confirm the payment",
    no: "Refuse",
    over: "This request is over",
    overLead: "It was answered already, or its time has passed.",
    back: "Back to Je Chemine",
  },
} as const;

const moneyOf = (cents: number, currency: string, locale: Locale) =>
  new Intl.NumberFormat(locale === "fr" ? "fr-CA" : "en-CA", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).format(cents / 100);

export type Challenge = { amountCents: number; currency: string; last4: string; open: boolean; returnPath: string };

function Page({ locale, nonce, challenge }: { locale: Locale; nonce: string; challenge: Challenge }) {
  const t = TEXTS[locale];
  return (
    <html lang={`${locale}-CA`}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{challenge.open ? t.title : t.over}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <p className="note">{t.sandbox}</p>
          <div className="card">
            {challenge.open ? (
              <Ask locale={locale} challenge={challenge} />
            ) : (
              <Over locale={locale} challenge={challenge} />
            )}
          </div>
        </main>
      </body>
    </html>
  );
}

type Part = { locale: Locale; challenge: Challenge };
function Ask({ locale, challenge }: Part) {
  const t = TEXTS[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <dl>
        <dt>{t.amount}</dt>
        <dd>{moneyOf(challenge.amountCents, challenge.currency, locale)}</dd>
        <dt>{t.card}</dt>
        <dd>
          {t.ends} {challenge.last4}
        </dd>
      </dl>
      <form method="post">
        <button className="main" name="answer" value="yes">
          {t.yes}
        </button>
        <button name="answer" value="no">
          {t.no}
        </button>
      </form>
    </>
  );
}
const Over = ({ locale, challenge }: Part) => (
  <>
    <h1>{TEXTS[locale].over}</h1>
    <p>{TEXTS[locale].overLead}</p>
    <a href={challenge.returnPath}>{TEXTS[locale].back}</a>
  </>
);

/** The page on which a payer would answer their bank, and the policy that it is shown under. */
export function challengePage(locale: Locale, challenge: Challenge): { html: string; headers: Record<string, string> } {
  const nonce = randomBytes(16).toString("base64");
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
  return {
    html: `<!doctype html>${renderToStaticMarkup(<Page locale={locale} nonce={nonce} challenge={challenge} />)}`,
    headers: { "content-security-policy": policy, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  };
}
