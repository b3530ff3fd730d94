/** What a form for a bank account holds, as typed: the three numbers at the foot of a cheque. */
export type TypedAccount = { institution: string; transit: string; account: string };
export type AccountProblem = keyof TypedAccount;

const RULES: Readonly<Record<AccountProblem, RegExp>> = {
  institution: /^\d{3}$/,
  transit: /^\d{5}$/,
  account: /^\d{7,12}$/,
};
const FIELDS = ["transit", "institution", "account"] as const;

const plain = (text: string) => text.replace(/[\s-]/g, "");

/** The account that was typed, without spaces and hyphens, and what to check in it. */
export function readAccount(typed: TypedAccount): { account: TypedAccount; problems: AccountProblem[] } {
  const account = {
    institution: plain(typed.institution),
    transit: plain(typed.transit),
    account: plain(typed.account),
  };
  return { account, problems: FIELDS.filter((field) => !RULES[field].test(account[field])) };
}
