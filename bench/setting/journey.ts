import { setTimeout as wait } from "node:timers/promises";
import { accounts } from "@jechemine/contract/accounts.ts";
import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { dev } from "@jechemine/contract/dev.ts";
import { people } from "@jechemine/contract/people.ts";
import { proposals } from "@jechemine/contract/proposals.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { requests } from "@jechemine/contract/requests.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import type { Call, Product } from "./product.ts";

const PASSWORD = "trois pommes au soleil";
/** What is stuck stays stuck: so long, of the time in which the product runs, also on a machine that has much else to do. */
const PATIENCE = 60_000;
const DAY = 86_400_000;

/** Who walks: their own calls survive restarts, for tokens do. */
export type Walk = {
  product: Product;
  number: number;
  /** Resolves while the product runs, or once it runs again. */
  standing: () => Promise<void>;
  chance: () => number;
  /** Calls that broke off without an answer. */
  broken: { calls: number };
};

export type Person = { email: string; firstName: string; lastName: string };
export const personOf = (number: number): Person => ({
  email: `marcheur.${number}@courriel.example`,
  firstName: "Ariane",
  lastName: "Tremblay",
});

/** `look` says whether it is done. `act` asks for it; none where others do it. */
export type Step = {
  name: string;
  look: () => Promise<boolean>;
  act?: () => Promise<void>;
  /** For so many milliseconds after a call that broke off one only looks. */
  patience?: number;
};

/** The steps of one person from asking for help to a confirmed first session. */
export function stepsOf(walk: Walk): Step[] {
  const state = new State(walk);
  return [...asking(state), ...matching(state), ...meeting(state)];
}

const BROKEN_OFF = /fetch failed|terminated|aborted due to timeout/;
/** Lost without an answer, or asked to come again: the same step once more. Anything else is a fault. */
function mayTryAgain(error: unknown): boolean {
  if (error instanceof CallRefused) return error.status === 503;
  return error instanceof Error && BROKEN_OFF.test(error.message);
}

/** Reads first, as a real client would, then asks. What was answered is never asked again: only its effect is waited for. */
export async function take(walk: Walk, { name, look, act, patience = 0 }: Step): Promise<void> {
  let spent = 0;
  let answered = false;
  let quietUntil = 0;
  for (;;) {
    await walk.standing();
    const began = performance.now();
    const isLast = spent > PATIENCE;
    try {
      if (await look()) return;
      if (act && !isLast && !answered && performance.now() >= quietUntil) {
        quietUntil = performance.now() + patience;
        await act();
        answered = true;
      }
    } catch (error) {
      if (!mayTryAgain(error)) throw new Error(`${name}: ${String(error)}`, { cause: error });
      walk.broken.calls += 1;
    }
    if (isLast) throw new Error(`${name}: not so, ${answered ? "though acknowledged" : "and never answered"}`);
    await wait(40);
    spent += performance.now() - began;
  }
}

class State {
  readonly person: Person;
  readonly visitor: Call;
  me: Call | undefined;
  intake: Call | undefined;
  professional: Call | undefined;
  holder: { name: string; id: string } | undefined;
  token: string | undefined;
  constructor(readonly walk: Walk) {
    this.person = personOf(walk.number);
    this.visitor = walk.product.callAs(undefined, walk.number);
  }
  get client(): Call {
    return this.me ?? this.visitor;
  }
  async request() {
    return (await this.client(requests.list, {}))[0];
  }
  async signIn(email: string, password: string): Promise<Call> {
    const reply = await this.visitor(accounts.login, { body: { email, password } });
    if (!("accessToken" in reply)) throw new Error(`${email} cannot sign in by token`);
    return this.walk.product.callAs(reply.accessToken, this.walk.number);
  }
  async signInDemo(fits: (one: { name: string; staffPermissions: readonly string[] }) => boolean): Promise<Call> {
    const { accounts: demo, password } = await this.visitor(accounts.demoAccounts, {});
    const found = demo.find(fits);
    if (!found) throw new Error("the demonstration has no such account");
    return this.signIn(found.email, password);
  }
  async appointment() {
    const { items } = await this.client(appointments.list, { query: { when: "upcoming" } });
    return items[0];
  }
}

/** A visitor asks, opens the mail, makes the file theirs and signs in. */
function asking(state: State): Step[] {
  const { visitor, person } = state;
  return [
    {
      name: "the request is received",
      async look() {
        const mails = await visitor(dev.mailbox, { query: { recipient: person.email } });
        const link = mails.flatMap(({ links }) => links).find((each) => /mon-dossier/.test(each));
        state.token = link && new URL(link).pathname.split("/").at(-1);
        return link !== undefined;
      },
      act: async () => void (await visitor(requests.openAsGuest, { body: requestOf(person) })),
      patience: 6_000, // people look into their mail before they ask once more
    },
    {
      name: "the file is claimed",
      async look() {
        const read = await visitor(accounts.readClaim, { body: { token: state.token ?? "" } }).catch(goneOr(undefined));
        return read === undefined || read.hasAccount;
      },
      async act() {
        await visitor(accounts.claim, { body: { token: state.token ?? "", password: PASSWORD } }).catch(
          goneOr(undefined),
        );
      },
    },
    {
      name: "the client is signed in",
      look: async () => state.me !== undefined,
      async act() {
        state.me = await state.signIn(person.email, PASSWORD);
      },
    },
  ];
}

/** Refusals that a broken call before may explain: what was asked is done already. */
const DONE_BEFORE = ["LINK_EXPIRED", "PROPOSAL_CLOSED", "ALREADY_SIGNED"];
const goneOr =
  <T>(value: T) =>
  (error: unknown): T => {
    if (error instanceof CallRefused && DONE_BEFORE.includes(error.failure.code)) return value;
    throw error;
  };

const requestOf = ({ firstName, lastName, email }: Person) => ({
  forWhom: "self" as const,
  birthDate: "1988-04-12",
  reasons: ["burnout"],
  service: { type: "individual" as const, required: true },
  preferences: { modality: { wanted: ["video" as const], required: false } },
  asSoonAsPossible: false,
  requester: { firstName, lastName, email, locale: "fr" as const },
});

/** Matching proposes, whoever it proposes to accepts and opens the calendar. */
function matching(state: State): Step[] {
  return [
    {
      name: "somebody is proposed",
      async look() {
        const mine = await state.request();
        if (mine?.state !== "proposed") return mine?.state === "matched";
        state.intake ??= await state.signInDemo(({ staffPermissions }) => staffPermissions.includes("intake"));
        const board = await state.intake(queue.board, {});
        const card = board.columns.flatMap(({ cards }) => cards).find(({ number }) => number === mine.number);
        state.holder = card?.professional ?? undefined;
        return state.holder !== undefined;
      },
    },
    {
      name: "the professional is signed in",
      look: async () => state.professional !== undefined,
      async act() {
        state.professional = await state.signInDemo(({ name }) => name === state.holder?.name);
      },
    },
    {
      name: "the professional accepts",
      look: async () => (await state.request())?.state === "matched",
      async act() {
        const id = (await state.request())?.id ?? "";
        await state.professional?.(proposals.accept, { params: { id } }).catch(goneOr(undefined));
      },
    },
    {
      name: "the calendar is open",
      look: async () => (await state.client(selfScheduling.calendars, {})).length > 0,
      act: () => openCalendar(state),
    },
  ];
}

async function openCalendar(state: State): Promise<void> {
  const { professional } = state;
  const id = (await state.request())?.id;
  const matched = (await professional?.(proposals.matched, {}))?.find(({ requestId }) => requestId === id);
  const mine = new Set((await professional?.(people.profile, {}))?.services.map(({ serviceId }) => serviceId));
  const { services } = await state.visitor(people.options, {});
  const service = services.find((each) => each.kind === "individual" && mine.has(each.id));
  if (!matched?.fileId || !service) throw new Error("the professional does not see the match");
  const body = { fileId: matched.fileId, clientId: matched.client.personId, serviceId: service.id };
  await professional?.(selfScheduling.open, { body });
}

/** The client signs, chooses a time and says that they will be there. */
function meeting(state: State): Step[] {
  const agreement = () =>
    state.client(serviceAgreements.read, { query: { professionalId: state.holder?.id ?? "", language: "fr" } });
  return [
    {
      name: "the agreement is signed",
      look: async () => (await agreement()).signed !== null,
      async act() {
        const { text } = await agreement();
        const { version, language, hash } = text;
        const typedName = `${state.person.firstName} ${state.person.lastName}`;
        const body = { professionalId: state.holder?.id ?? "", version, language, hash, typedName };
        await state.client(serviceAgreements.sign, { body }).catch(goneOr(undefined));
      },
    },
    {
      name: "a time is booked",
      look: async () => (await state.appointment()) !== undefined,
      act: () => book(state),
    },
    {
      name: "the client confirms",
      look: async () => (await state.appointment())?.confirmedAt != null,
      async act() {
        const one = await state.appointment();
        if (one) await state.client(appointments.confirm, { params: { id: one.id } });
      },
    },
  ];
}

const day = (plus: number) => new Date(Date.now() + plus * DAY).toISOString().slice(0, 10);
async function book(state: State): Promise<void> {
  const [open] = await state.client(selfScheduling.calendars, {});
  if (!open) throw new Error("the calendar that was open is closed");
  const asked = { professionalId: open.professional.id, serviceId: open.service.id };
  const slots = await state.client(availability.slots, { query: { ...asked, from: day(1), to: day(28) } });
  const slot = slots[Math.floor(state.walk.chance() * slots.length)];
  const modality = slot?.modalities[0];
  if (!slot || !modality) throw new Error("no time is free");
  const requestId = open.requestId ? { requestId: open.requestId } : {};
  await state.client(selfScheduling.book, { body: { ...asked, ...requestId, startsAt: slot.startsAt, modality } });
}
