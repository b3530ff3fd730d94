import { Locale } from "@jechemine/contract/endpoint.ts";
import { ReasonKey } from "@jechemine/contract/reasons.ts";
import { ReferrerProfession } from "@jechemine/contract/referrals.ts";
import {
  Approach,
  CareLanguage,
  Cell,
  Gender,
  Modality,
  PayerKind,
  Region,
  ServiceType,
  Title,
} from "@jechemine/contract/vocabulary.ts";
import { z } from "zod";

/** What was typed so far: every text may still be empty or wrong, `problems.ts` says what is missing. */
const wish = <T extends z.ZodType>(of: T) => z.object({ wanted: z.array(of), required: z.boolean() });

const GuardianDraft = z.object({
  firstName: z.string(),
  lastName: z.string(),
  relation: z.enum(["parent", "tutor"]),
  authority: z.enum(["sole", "shared", "unknown"]).nullable(),
  courtOrder: z.boolean().nullable(),
  email: z.string(),
  phone: z.string(),
});
export type GuardianDraft = z.infer<typeof GuardianDraft>;

export const Wishes = z.object({
  modality: wish(Modality),
  language: wish(CareLanguage),
  gender: wish(Gender),
  approaches: wish(Approach),
  times: wish(Cell),
  title: wish(Title),
});
export type Wishes = z.infer<typeof Wishes>;
export type WishName = keyof Wishes;

export const ForWhom = z.enum(["self", "loved_one", "patient"]);

export const Draft = z.object({
  forWhom: ForWhom.nullable(),
  beneficiary: z.object({
    firstName: z.string(),
    lastName: z.string(),
    birthDate: z.string(),
    dateUnknown: z.boolean(),
    email: z.string(),
    phone: z.string(),
    /** No way to reach them directly: the team asks the requester. */
    throughMe: z.boolean(),
  }),
  guardians: z.array(GuardianDraft).max(4),
  /** Of a professional who refers. */
  referral: z.object({
    profession: ReferrerProfession.nullable(),
    licenceOrder: z.string(),
    licenceNumber: z.string(),
    organisation: z.string(),
    personConsents: z.boolean(),
    hearsBack: z.boolean().nullable(),
  }),
  reasons: z.array(ReasonKey).max(3),
  service: z.object({ type: ServiceType, required: z.boolean() }),
  wishes: Wishes,
  place: z.object({ city: z.string(), region: Region.nullable(), required: z.boolean() }),
  /** As typed; dollars. */
  maximumPrice: z.object({ amount: z.string(), required: z.boolean() }),
  wheelchair: z.boolean(),
  payer: PayerKind.nullable(),
  note: z.string(),
  asSoonAsPossible: z.boolean(),
  safety: z.object({ inDanger: z.boolean().nullable(), mayCallToday: z.boolean().nullable(), phone: z.string() }),
  named: z.object({ professionalId: z.uuid(), slug: z.string(), name: z.string(), thenOthers: z.boolean() }).nullable(),
  contact: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phone: z.string(),
    birthDate: z.string(),
  }),
  /** Has read that matching is automated, and how to ask for a human. */
  agreed: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

export const EMPTY_GUARDIAN: GuardianDraft = {
  firstName: "",
  lastName: "",
  relation: "parent",
  authority: null,
  courtOrder: null,
  email: "",
  phone: "",
};

const noWish = { wanted: [], required: false };

/** A new draft wishes the reader's own language and leaves the rest open. */
export const emptyDraft = (locale: Locale): Draft => ({
  forWhom: null,
  beneficiary: {
    firstName: "",
    lastName: "",
    birthDate: "",
    dateUnknown: false,
    email: "",
    phone: "",
    throughMe: false,
  },
  guardians: [],
  referral: {
    profession: null,
    licenceOrder: "",
    licenceNumber: "",
    organisation: "",
    personConsents: false,
    hearsBack: null,
  },
  reasons: [],
  service: { type: "individual", required: true },
  wishes: {
    modality: noWish,
    language: { wanted: [locale], required: true },
    gender: noWish,
    approaches: noWish,
    times: noWish,
    title: noWish,
  },
  place: { city: "", region: null, required: false },
  maximumPrice: { amount: "", required: false },
  wheelchair: false,
  payer: null,
  note: "",
  asSoonAsPossible: false,
  safety: { inDanger: null, mayCallToday: null, phone: "" },
  named: null,
  contact: { firstName: "", lastName: "", email: "", phone: "", birthDate: "" },
  agreed: false,
});

/** Parts of the draft that are records of their own and change field by field. */
type Part = "beneficiary" | "referral" | "service" | "place" | "maximumPrice" | "safety" | "contact";
type Whole = Omit<Draft, Part | "guardians" | "reasons" | "wishes">;

export type Change =
  | { do: "set"; values: Partial<Whole> }
  | { [P in Part]: { do: "part"; part: P; values: Partial<Draft[P]> } }[Part]
  | { do: "wish"; name: WishName; values: { wanted?: readonly string[]; required?: boolean } }
  | { do: "choose"; reason: string }
  | { do: "drop"; reason: string }
  | { do: "first"; reason: string }
  | { do: "guardian"; at: number; values: Partial<GuardianDraft> }
  | { do: "add guardian"; as?: Partial<GuardianDraft> }
  | { do: "drop guardian"; at: number }
  | { do: "start over"; draft: Draft };

export const MOST_REASONS = 3;
export const MOST_GUARDIANS = 4;

/** The next draft. Pure: the same draft and change give the same draft, and a change without effect gives the draft itself. */
export function changeDraft(draft: Draft, change: Change): Draft {
  switch (change.do) {
    case "set":
      return { ...draft, ...change.values };
    case "part":
      return { ...draft, [change.part]: { ...draft[change.part], ...change.values } };
    case "wish":
      return { ...draft, wishes: changeWish(draft.wishes, change) };
    case "choose":
      if (draft.reasons.includes(change.reason) || draft.reasons.length >= MOST_REASONS) return draft;
      return { ...draft, reasons: [...draft.reasons, change.reason] };
    case "drop":
      return { ...draft, reasons: draft.reasons.filter((key) => key !== change.reason) };
    case "first":
      if (!draft.reasons.includes(change.reason)) return draft;
      return { ...draft, reasons: [change.reason, ...draft.reasons.filter((key) => key !== change.reason)] };
    case "start over":
      return change.draft;
    default:
      return { ...draft, guardians: changeGuardians(draft.guardians, change) };
  }
}

function changeWish(wishes: Wishes, { name, values }: Extract<Change, { do: "wish" }>): Wishes {
  const wanted = [...new Set<string>(values.wanted ?? wishes[name].wanted)];
  const required = (values.required ?? wishes[name].required) && wanted.length > 0;
  const changed = Wishes.safeParse({ ...wishes, [name]: { wanted, required } });
  return changed.success ? changed.data : wishes; // an unknown word never enters the draft
}

type GuardianChange = Extract<Change, { do: "guardian" | "add guardian" | "drop guardian" }>;
function changeGuardians(guardians: Draft["guardians"], change: GuardianChange): Draft["guardians"] {
  switch (change.do) {
    case "guardian":
      return guardians.map((each, at) => (at === change.at ? { ...each, ...change.values } : each));
    case "add guardian":
      return guardians.length >= MOST_GUARDIANS ? guardians : [...guardians, { ...EMPTY_GUARDIAN, ...change.as }];
    case "drop guardian":
      return guardians.filter((_, at) => at !== change.at);
  }
}
