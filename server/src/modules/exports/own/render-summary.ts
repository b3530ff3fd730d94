import type { Readable } from "node:stream";
import { INK, Sheet } from "../../../platform/pdf/sheet.ts";
import { drawTable } from "../../../platform/pdf/table.ts";
import { addLong, section } from "../paper.ts";
import { dayIn, dollarsText, momentIn } from "../words.ts";
import { drawDrafts, drawTelling, drawWhereabouts } from "./draw-own.ts";
import { ANSWERS } from "./fhir-health.ts";
import type { Gathered } from "./gathered.ts";
import { fileLine, nothing, type Page } from "./summary-page.ts";
import { fill, stateText, summaryTexts } from "./summary-texts.ts";

/** All of it in words, as a tagged PDF. */
export async function renderSummary(its: Gathered, compress = true): Promise<Readable> {
  const t = summaryTexts[its.locale];
  const { practice, at, locale } = its;
  const sheet = await Sheet.open({ locale, title: t.title, author: practice.name, at, compress });
  const page = { sheet, its, t };
  sheet.add(sheet.root, "H1", t.title, { size: 20, bold: true });
  sheet.y += 4;
  const made = fill(t.made, { day: dayIn(at, practice.zone, locale), practice: practice.name });
  sheet.add(sheet.root, "P", made, { color: INK.soft });
  drawPerson(page);
  drawHealth(page);
  drawConsents(page);
  drawTelling(page);
  drawRequests(page);
  drawAppointments(page);
  drawWhereabouts(page);
  drawMoney(page);
  drawMessages(page);
  drawDrafts(page);
  return sheet.end((number, pages) => fill(t.page, { page: String(number), pages: String(pages) }));
}

function drawPerson(page: Page): void {
  const { sheet, its, t } = page;
  const { profile } = its.person;
  const node = section(page.sheet, t.you);
  const line = (label: string, value: string | null) => {
    if (value) sheet.add(node, "P", `${label}${its.locale === "fr" ? "\u00a0" : ""}: ${value}`);
  };
  line(t.name, `${profile.firstName} ${profile.lastName}`);
  line(t.pronouns, profile.pronouns);
  line(t.born, profile.birthDate && dayIn(new Date(`${profile.birthDate}T12:00:00Z`), "UTC", its.locale));
  line(t.email, profile.email);
  for (const { number } of profile.phones) line(t.phone, number);
  line(t.address, profile.address?.text ?? null);
  for (const { name, phone } of profile.emergencyContacts) line(t.emergency, `${name}, ${phone}`);
}

const withMore = (text: string, more: string | null) => (more ? `${text} (${more})` : text);

/** What the person told about their health, in their words. */
function drawHealth(page: Page): void {
  const { sheet, its, t } = page;
  const { medical } = its.person;
  const node = section(sheet, t.health);
  if (!medical.savedAt) return nothing(page, node);
  const saved = fill(t.healthSaved, { day: dayIn(new Date(medical.savedAt), its.practice.zone, its.locale) });
  sheet.add(node, "P", saved, { color: INK.soft });
  const part = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    sheet.add(node, "P", title, { bold: true });
    for (const text of lines) addLong(sheet, node, text);
  };
  part(t.conditions, medical.conditions);
  part(
    t.medications,
    medical.medications.map(({ name, dose }) => withMore(name, dose)),
  );
  part(
    t.allergies,
    medical.allergies.map(({ to, reaction }) => withMore(to, reaction)),
  );
  for (const name of [...ANSWERS, "goals"] as const) part(t[name], medical[name] ? [medical[name]] : []);
}

function drawConsents(page: Page): void {
  const { sheet, its, t } = page;
  const { zone } = its.practice;
  const node = section(page.sheet, t.consents);
  if (its.person.consents.length === 0) nothing(page, node);
  for (const { title, textVersion, givenAt, withdrawnAt } of its.person.consents) {
    const gone = withdrawnAt ? ` (${fill(t.withdrawn, { day: dayIn(withdrawnAt, zone, its.locale) })})` : "";
    sheet.add(node, "P", `${dayIn(givenAt, zone, its.locale)} · ${title}, ${textVersion}${gone}`);
  }
}

function drawRequests(page: Page): void {
  const { sheet, its, t } = page;
  const node = section(page.sheet, t.requests);
  if (its.requests.length === 0) nothing(page, node);
  for (const { number, openedAt, note } of its.requests) {
    sheet.add(node, "P", `${number} · ${dayIn(new Date(openedAt), its.practice.zone, its.locale)}`, { bold: true });
    if (note) sheet.add(node, "P", note);
  }
}

function drawAppointments(page: Page): void {
  const { sheet, its, t } = page;
  const { locale, practice, appointments } = its;
  const node = section(page.sheet, t.appointments);
  if (appointments.length === 0) return nothing(page, node);
  drawTable(sheet, node, {
    columns: [
      { title: t.when, share: 4 },
      { title: t.what, share: 4 },
      { title: t.who, share: 4 },
    ],
    rows: appointments.map(({ startsAt, service, state, professional }) => [
      [momentIn(new Date(startsAt), practice.zone, locale)],
      [service.name[locale], stateText(state, locale)],
      [professional.name],
    ]),
  });
}

function drawMoney(page: Page): void {
  const { its, t } = page;
  const { locale, practice } = its;
  const day = (at: string) => [dayIn(new Date(at), practice.zone, locale)];
  drawAmounts(
    page,
    t.charges,
    its.charges.map(({ date, description, amount, currency, status }) => [
      day(date),
      [description[locale], stateText(status, locale)],
      [dollarsText(amount, currency, locale)],
    ]),
  );
  drawAmounts(
    page,
    t.payments,
    its.payments.map(({ createdAt, confirmationNumber, amount, currency, status }) => [
      day(createdAt),
      [confirmationNumber, stateText(status, locale)],
      [dollarsText(amount, currency, locale)],
    ]),
  );
  if (its.receipts.length > 0) {
    const node = section(page.sheet, t.receipts);
    page.sheet.add(node, "P", t.receiptsAre);
    page.sheet.add(node, "P", its.receipts.map(({ number }) => number).join(", "));
  }
}

function drawAmounts(page: Page, title: string, rows: string[][][]): void {
  const { sheet, t } = page;
  const node = section(page.sheet, title);
  if (rows.length === 0) return nothing(page, node);
  const columns = [
    { title: t.when, share: 3 },
    { title: t.what, share: 6 },
    { title: t.amount, share: 2, align: "right" as const },
  ];
  drawTable(sheet, node, { columns, rows });
}

function drawMessages(page: Page): void {
  const { sheet, its, t } = page;
  const node = section(page.sheet, t.threads);
  if (its.threads.length === 0) nothing(page, node);
  for (const { subject, messages } of its.threads) {
    sheet.y += 6;
    sheet.add(node, "P", subject, { bold: true });
    for (const { author, sentAt, text, attachments } of messages) {
      const when = momentIn(new Date(sentAt), its.practice.zone, its.locale);
      sheet.add(node, "P", `${author} · ${when}`, { size: 8.5, color: INK.soft });
      addLong(sheet, node, text);
      for (const { id, name } of attachments) sheet.add(node, "P", fileLine(page, { id, name }), { size: 8.5 });
      sheet.y += 4;
    }
  }
}
