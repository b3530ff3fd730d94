import { type ContactTopic, SendContact } from "@jechemine/contract/contact.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { Refused } from "../../platform/refused.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { receiveContact } from "../contact/index.ts";
import { CONTACT_FIELDS, type ContactForm, type ContactProblem } from "./contact-page.tsx";

/** What the address says: that a form was sent (`?sent`), or that none was yet. */
export const contactOf = (topic: ContactTopic, search: string) =>
  new URLSearchParams(search).has("sent") ? { topic, sent: true as const } : { topic, values: {}, problems: [] };

const isField = (name: PropertyKey | undefined): name is (typeof CONTACT_FIELDS)[number] =>
  CONTACT_FIELDS.some((field) => field === name);

type Posted = { topic: ContactTopic; body: unknown; locale: Locale; address: string };
/** Takes a form that a browser posted, without any script. Undefined: received; else what to show again, with all that was typed. */
export async function takeContactForm(
  platform: Platform,
  caller: Caller,
  { topic, body, locale, address }: Posted,
): Promise<ContactForm | undefined> {
  const values = Object.fromEntries(new URLSearchParams(typeof body === "string" ? body : ""));
  // What is left empty in a form was not said.
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
  const read = SendContact.safeParse({ ...said, topic, locale });
  if (!read.success) {
    const wrong = read.error.issues.map(({ path: [name] }): ContactProblem => (isField(name) ? name : "other"));
    return { topic, values, problems: [...new Set(wrong)] };
  }
  try {
    await receiveContact(platform, caller, { said: read.data, locale, address });
    return undefined;
  } catch (error) {
    if (error instanceof Refused && error.code === "TOO_MANY") return { topic, values, problems: ["tooMany"] };
    throw error;
  }
}
