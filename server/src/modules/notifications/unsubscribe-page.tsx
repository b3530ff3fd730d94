import type { NoticeEvent } from "@jechemine/contract/notification-kinds.ts";
import type { Bilingual, Locale } from "../../platform/refused.ts";

/** What ends, in the words of the page of choices. */
const EVENTS: Partial<Record<NoticeEvent, Bilingual>> = {
  requests: { fr: "votre demande et votre jumelage", en: "your request and your match" },
  appointments: { fr: "vos rendez-vous", en: "your appointments" },
  reminders: { fr: "les rappels", en: "reminders" },
  messages: { fr: "les nouveaux messages", en: "new messages" },
  proposals: { fr: "les propositions", en: "proposals" },
  intake: { fr: "l’accueil", en: "intake" },
  contact: { fr: "le formulaire de contact", en: "the contact form" },
  practice: { fr: "la vie de la clinique", en: "the practice" },
  digest: { fr: "le résumé du jour", en: "the daily digest" },
};
const words = {
  title: { fr: "Ne plus recevoir ces courriels", en: "Stop these emails" },
  what: { fr: "Courriels sur", en: "Emails about" },
  stays: {
    fr: "Vous les verrez encore dans votre espace. Les courriels sur votre sécurité et votre argent continuent.",
    en: "You will still see them in your space. Emails about your security and your money continue.",
  },
  press: { fr: "Ne plus les recevoir", en: "Stop them" },
  done: {
    fr: "C’est fait : vous ne recevrez plus ces courriels.",
    en: "Done: you will not receive these emails any more.",
  },
  back: {
    fr: "Pour revenir en arrière, ouvrez vos réglages de notifications.",
    en: "To go back on it, open your notification settings.",
  },
  lost: {
    fr: "Ce lien ne mène à rien. Copiez-le en entier, ou ouvrez vos réglages de notifications.",
    en: "This link leads nowhere. Copy it whole, or open your notification settings.",
  },
} satisfies Record<string, Bilingual>;

type Asked = { locale: Locale; event: NoticeEvent; path: string };
export const unsubscribeTitle = (locale: Locale): string => words.title[locale];

/** Words, and one press; nothing happens by only looking, for scanners of mail look at every link. */
export const UnsubscribePage = ({ locale, event, path }: Asked) => (
  <>
    <h1>{words.title[locale]}</h1>
    <p>
      {words.what[locale]} {EVENTS[event]?.[locale]}.
    </p>
    <p className="soft">{words.stays[locale]}</p>
    <form method="post" action={path}>
      <button type="submit">{words.press[locale]}</button>
    </form>
  </>
);

export const UnsubscribedPage = ({ locale, settings }: { locale: Locale; settings: string }) => (
  <>
    <h1>{words.title[locale]}</h1>
    <p role="status">{words.done[locale]}</p>
    <p>
      <a href={settings}>{words.back[locale]}</a>
    </p>
  </>
);

export const LostLinkPage = ({ locale }: { locale: Locale }) => (
  <>
    <h1>{words.title[locale]}</h1>
    <p role="alert">{words.lost[locale]}</p>
  </>
);
