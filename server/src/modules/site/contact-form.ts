import { type ContactTopic, SendContact } from "@jechemine/contract/contact.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { Refused } from "../../platform/refused.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { receiveContact } from "../contact/index.ts";
import { CONTACT_FIELDS, type ContactForm, type ContactProblem, type ContactShown } from "./contact-page.tsx";

/** What the address says: that no form was sent yet, that one was (`?sent`), and that help is shown with it (`?sent=now`, `?sent=alone` with nobody on call). */
export function contactOf(topic: ContactTopic, search: string): ContactShown {
  const sent = new URLSearchParams(search).get("sent");
  return sent === null
    ? { topic, values: {}, problems: [] }
    : { topic, sent: true, help: sent !== "", nobodyOnCall: sent === "alone" };
}

const isField = (name: PropertyKey | undefined): name is (typeof CONTACT_FIELDS)[number] =>
  CONTACT_FIELDS.some((field) => field === name);

type Posted = { topic: ContactTopic; body: unknown; locale: Locale; address: string };
/** Takes a form that a browser posted, without any script. Received: where to go on, with help at once if need be; else what to show again, with all that was typed. */
export async function takeContactForm(
  platform: Platform,
  caller: Caller,
  { topic, body, locale, address }: Posted,
): Promise<ContactForm | { goOn: "?sent" | "?sent=now" | "?sent=alone" }> {
  const values = Object.fromEntries(new URLSearchParams(typeof body === "string" ? body : ""));
  // What is left empty in a form was not said.
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
  const read = SendContact.safeParse({ ...said, topic, locale });
  if (!read.success) {
    const wrong = read.error.issues.map(({ path: [name] }): ContactProblem => (isField(name) ? name : "other"));
    return { topic, values, problems: [...new Set(wrong)] };
  }
  try {
    const { help, nobodyOnCall } = await receiveContact(platform, caller, { said: read.data, locale, address });
    if (!help) return { goOn: "?sent" };
    return { goOn: nobodyOnCall ? "?sent=alone" : "?sent=now" };
  } catch (error) {
    if (error instanceof Refused && error.code === "TOO_MANY") return { topic, values, problems: ["tooMany"] };
    throw error;
  }
}
