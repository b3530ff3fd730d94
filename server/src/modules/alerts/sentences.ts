import { COMMA, STOP } from "./words.ts";

/** Some patterns are asked of the same sentence for phrase after phrase: each is looked for once. */
export class Sentence {
  private readonly said = new Map<RegExp, boolean>();
  constructor(
    private readonly text: string,
    readonly from: number,
  ) {}
  says(what: RegExp): boolean {
    const known = this.said.get(what);
    if (known !== undefined) return known;
    const is = what.test(this.text);
    this.said.set(what, is);
    return is;
  }
}

/** The sentences of a text, from the last to the first; each made when something is found in it. */
export class Sentences {
  private last: Sentence | undefined;
  constructor(private readonly words: readonly string[]) {}
  /** The one that this word stands in. No phrase goes beyond, and no later word is asked for any more. */
  at(place: number): Sentence {
    if (this.last && place >= this.last.from) return this.last;
    const from = this.words.lastIndexOf(STOP, place) + 1;
    const end = this.words.indexOf(STOP, place);
    const whole = this.words.slice(from, end < 0 ? undefined : end).filter((word) => word !== COMMA);
    this.last = new Sentence(` ${whole.join(" ")} `, from);
    return this.last;
  }
}
