import { accounts } from "@jechemine/contract/accounts.ts";
import type { Data } from "@jechemine/contract/endpoint.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { t } from "./messages.ts";

type DemoAccount = Data<typeof accounts.demoAccounts>["accounts"][number];
const NAMED = ["owner", "intake", "front_desk", "billing"] as const;
const ORDER = ["client", "professional", ...NAMED, "staff"] as const;

const roleOf = ({ kind, staffPermissions }: DemoAccount) =>
  kind === "staff" ? (NAMED.find((permission) => staffPermissions.includes(permission)) ?? "staff") : kind;

/** The first account of each role, and the others. */
function sort(all: readonly DemoAccount[]) {
  const isFirst = (account: DemoAccount) => all.find((other) => roleOf(other) === roleOf(account)) === account;
  const place = (account: DemoAccount) => ORDER.indexOf(roleOf(account));
  return {
    firsts: all.filter(isFirst).toSorted((a, b) => place(a) - place(b)),
    others: all.filter((account) => !isFirst(account)),
  };
}

type DemoProps = { onChoose: (login: { email: string; password: string }) => void; isDisabled: boolean };

/** One press instead of typing, in the demonstration only: one account of each role, the others on demand. */
export function DemoAccounts({ onChoose, isDisabled }: DemoProps) {
  const { data } = useQuery({ queryKey: ["accounts", "demo"], queryFn: () => call(accounts.demoAccounts, {}) });
  if (!data) return null;
  const { firsts, others } = sort(data.accounts);
  const chips = (some: readonly DemoAccount[]) => (
    <div className="chips">
      {some.map((account) => (
        <button
          key={account.email}
          type="button"
          className="chip chip--s"
          title={account.name}
          disabled={isDisabled}
          onClick={() => onChoose({ email: account.email, password: data.password })}
        >
          {t(`accounts.demo.${roleOf(account)}`)}
          <span className="font-regular text-ink-3">{account.name}</span>
        </button>
      ))}
    </div>
  );
  return (
    <section className="demo" aria-labelledby="demo-accounts">
      <h2 className="text-xs font-medium tracking-normal" id="demo-accounts">
        {t("accounts.demo")}
      </h2>
      {chips(firsts)}
      {others.length > 0 && (
        <details>
          <summary>{t("accounts.demo.others", { count: others.length })}</summary>
          {chips(others)}
        </details>
      )}
    </section>
  );
}
