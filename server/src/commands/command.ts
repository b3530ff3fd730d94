/** One `npm run NAME -- --option value`. */
export type Command = {
  usage: string;
  options: Readonly<Record<string, { type: "string" }>>;
  /** Gives what to say at the end; undefined asks for the usage. */
  run(given: Readonly<Record<string, string | undefined>>, words: readonly string[]): Promise<string | undefined>;
};
