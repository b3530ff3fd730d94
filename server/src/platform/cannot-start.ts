/** What keeps the product from starting, in lines an operator can act on; no stack is worth showing. */
export class CannotStart extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
