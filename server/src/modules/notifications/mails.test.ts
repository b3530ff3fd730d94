import { expect, test } from "vitest";
import type { Notice } from "../../platform/notices.ts";
import { mailContentOf } from "./mail-content.ts";
import { renderMail } from "./mails.tsx";

const notice: Notice = {
  key: "proposal.accepted:1",
  kind: "match_found",
  to: { personId: "p" },
  channels: ["email"],
  text: {
    title: { fr: "Votre demande a trouvé sa personne", en: "Your request has found its person" },
    lines: [
      { fr: "Marie-Ève Lacasse vous attend.", en: "Marie-Ève Lacasse is expecting you." },
      { fr: "<script>alert(1)</script> & co", en: "<script>alert(1)</script> & co" },
    ],
    action: { label: { fr: "Choisir une heure", en: "Choose a time" }, url: { fr: "/fr/demande", en: "/en/request" } },
  },
};
const sender = {
  name: "Clinique Cheminer",
  phone: "514 555-0100",
  email: "allo@clinique.example",
  address: "1, rue Rachel, Montréal",
};
const plain = { discreet: false, unsubscribe: null };
const render = (locale: "fr" | "en", name: string | null = "Camille") =>
  renderMail({
    content: mailContentOf(notice, { ...plain, name, locale }, { publicUrl: "https://clinique.example" }),
    sender,
    locale,
  });

test("the letter greets, says it, gives one button, and says who writes and where help is at once", () => {
  const { html, text } = render("fr");
  for (const body of [html, text]) {
    for (const part of [
      "Bonjour Camille,",
      "Marie-Ève Lacasse vous attend.",
      "https://clinique.example/fr/demande",
      "911",
      "988",
      sender.name,
      sender.phone,
    ])
      expect(body).toContain(part);
  }
  expect(html).toContain('<html lang="fr">');
  expect(html.match(/display:inline-block/g)).toHaveLength(1);
});
test("the same letter in English is English throughout", () => {
  const { html, text } = render("en");
  for (const body of [html, text]) {
    expect(body).toContain("Hello Camille,");
    expect(body).not.toMatch(/Bonjour|courriel|urgence/);
    expect(body).toContain("https://clinique.example/en/request");
  }
});
test("whom we do not know by name is greeted without one", () => {
  expect(render("fr", null).text).toMatch(/^Bonjour,\n/);
});
test("text is text: nothing that people wrote becomes HTML, and no picture or address of others is fetched", () => {
  const { html } = render("fr");
  expect(html).not.toContain("<script>");
  expect(html).not.toMatch(/<img|<link|url\(|src=/);
  expect([...html.matchAll(/href="([^"]+)"/g)].every(([, url]) => url?.startsWith("https://clinique.example/"))).toBe(
    true,
  );
});
test("a mail never links away from us", () => {
  const astray = {
    ...notice,
    text: { ...notice.text, action: { label: notice.text.title, url: "https://elsewhere.example/x" } },
  };
  expect(() =>
    mailContentOf(astray, { ...plain, name: null, locale: "fr" }, { publicUrl: "https://clinique.example" }),
  ).toThrow("ourselves");
});
