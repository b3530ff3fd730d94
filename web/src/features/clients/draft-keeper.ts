import type { Unsent } from "./unsent-store.ts";

export type Saved = { revision: number; savedAt: string };
export type Other = { text: string; revision: number; savedAt: string };
/** What came of a save: kept · somebody changed the draft meanwhile · try again later · it will never be taken (signed, gone). */
export type Answer =
  | { kind: "saved"; saved: Saved }
  | { kind: "changed"; other: Other }
  | { kind: "unreachable" }
  | { kind: "signed_out" }
  | { kind: "refused"; message: string };

/** saved · typing · saving · unreachable (tried again by itself) · signed_out · changed (the person chooses) · refused */
export type Status = "saved" | "typing" | "saving" | "unreachable" | "signed_out" | "changed" | "refused";
export type Draft = {
  text: string;
  status: Status;
  savedAt: string;
  revision: number;
  /** What was saved elsewhere, while one has to choose. */
  other: Other | null;
  message: string | null;
  /** The text came back from this device, where it had been kept unsent. */
  restored: boolean;
};
/** The world outside, so that the rules are tested without a browser. */
export type Port = {
  send(text: string, revision: number, leaving: boolean): Promise<Answer>;
  keep(unsent: Unsent): void;
  forget(): void;
  after(milliseconds: number, run: () => void): () => void;
};

const PAUSE = 1_000;
const LONGEST = 5_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;

/** Keeps a draft as it is typed: one save at a time, over the revision that was seen, and again until the server has it. */
export class DraftKeeper {
  private draft: Draft;
  private sent: string;
  private running: Promise<void> | undefined;
  private stopPause: () => void = () => undefined;
  private stopLongest: (() => void) | undefined;
  private stopRetry: () => void = () => undefined;
  private retry = FIRST_RETRY;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly port: Port,
    note: { text: string; revision: number; savedAt: string },
    unsent: Unsent | undefined,
  ) {
    this.sent = note.text;
    this.draft = { ...note, status: "saved", other: null, message: null, restored: false };
    if (!unsent) return;
    if (unsent.text === note.text) port.forget();
    else if (unsent.revision === note.revision) {
      this.draft = { ...this.draft, text: unsent.text, status: "typing", restored: true };
      this.plan();
    } else this.draft = { ...this.draft, text: unsent.text, status: "changed", other: note, restored: true };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly read = (): Draft => this.draft;
  get isDirty(): boolean {
    return this.draft.text !== this.sent;
  }

  type(text: string): void {
    this.show({ text, restored: false, ...(this.draft.status === "saved" && { status: "typing" }) });
    if (this.draft.status === "changed" || this.draft.status === "refused") return this.keep();
    if (this.draft.status === "unreachable" || this.draft.status === "signed_out") this.keep();
    else this.plan();
  }

  /** Sends what is typed now; resolves when the server has it, or has said no. `leaving`: the page may be gone before the answer. */
  async flush(leaving = false): Promise<void> {
    this.stopPause();
    if (this.draft.status === "changed" || this.draft.status === "refused") return;
    if (leaving && this.isDirty) this.sendBeforeLeaving();
    while (this.running) await this.running;
    if (!this.isDirty) return;
    this.running = this.send(leaving).finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  /** Of two texts: mine over theirs, theirs, or one after the other. */
  choose(which: "mine" | "theirs" | "both"): void {
    const { other, text } = this.draft;
    if (!other) return;
    const chosen = { mine: text, theirs: other.text, both: `${other.text}\n\n${text}` }[which];
    this.sent = other.text;
    this.show({ text: chosen, revision: other.revision, savedAt: other.savedAt, other: null, status: "typing" });
    if (this.isDirty) void this.flush();
    else {
      this.port.forget();
      this.show({ status: "saved" });
    }
  }

  /** What the server has, seen again without anything typed since: adopted in silence. */
  adopt(note: { text: string; revision: number; savedAt: string }): void {
    if (this.isDirty || note.revision <= this.draft.revision) return;
    this.sent = note.text;
    this.show({ ...note, status: "saved" });
  }
  /** The draft is gone: what is typed here goes nowhere any more. */
  discard(): void {
    this.stop();
    this.sent = this.draft.text;
  }
  stop(): void {
    this.stopPause();
    this.stopLongest?.();
    this.stopRetry();
  }

  /** The page may be gone before anything answers: the device keeps the text, and a save under way is followed by the next at once. */
  private sendBeforeLeaving(): void {
    this.keep();
    if (this.running) void this.port.send(this.draft.text, this.draft.revision + 1, true);
  }

  private plan(): void {
    this.stopPause();
    this.stopPause = this.port.after(PAUSE, () => void this.flush());
    this.stopLongest ??= this.port.after(LONGEST, () => void this.flush());
  }

  private async send(leaving: boolean): Promise<void> {
    this.stopLongest?.();
    this.stopLongest = undefined;
    this.stopRetry();
    const { text, revision } = this.draft;
    this.show({ status: "saving", message: null });
    this.settle(text, await this.port.send(text, revision, leaving));
  }

  private settle(text: string, answer: Answer): void {
    if (answer.kind === "saved") {
      this.sent = text;
      this.retry = FIRST_RETRY;
      this.port.forget();
      this.show({ ...answer.saved, status: this.isDirty ? "typing" : "saved" });
      if (this.isDirty) this.plan();
      return;
    }
    if (answer.kind === "changed") this.show({ status: "changed", other: answer.other });
    else if (answer.kind === "refused") this.show({ status: "refused", message: answer.message });
    else this.show({ status: answer.kind });
    this.keep();
    if (answer.kind === "unreachable") this.tryAgain();
  }

  private tryAgain(): void {
    this.stopRetry = this.port.after(this.retry, () => void this.flush());
    this.retry = Math.min(this.retry * 2, LAST_RETRY);
  }
  private keep(): void {
    this.port.keep({ text: this.draft.text, revision: this.draft.revision });
  }
  private show(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    for (const listener of this.listeners) listener();
  }
}
