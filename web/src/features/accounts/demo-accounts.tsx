import { accounts } from "@jechemine/contract/accounts.ts";
import type { Data } from "@jechemine/contract/endpoint.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { t } from "./messages.ts";

type DemoAccount = Data<typeof accounts.demoAccounts>["accounts"][number];
const NAMED = ["owner", "intake", "front_desk", "billing"] as const;

function roleOf({ kind, staffPermissions }: DemoAccount) {
  if (kind !== "staff") return t(`accounts.demo.${kind}`);
  return t(`accounts.demo.${NAMED.find((permission) => staffPermissions.includes(permission)) ?? "staff"}`);
}

type DemoProps = { onChoose: (login: { email: string; password: string }) => void; isDisabled: boolean };

/** One press instead of typing, in the demonstration only. */
export function DemoAccounts({ onChoose, isDisabled }: DemoProps) {
  const { data } = useQuery({ queryKey: ["accounts", "demo"], queryFn: () => call(accounts.demoAccounts, {}) });
  if (!data) return null;
  return (
    <section className="demo" aria-labelledby="demo-accounts">
      <h2 className="text-xs font-medium tracking-normal" id="demo-accounts">
        {t("accounts.demo")}
      </h2>
      <div className="chips">
        {data.accounts.map((account) => (
          <button
            key={account.email}
            type="button"
            className="chip chip--s"
            title={account.name}
            disabled={isDisabled}
            onClick={() => onChoose({ email: account.email, password: data.password })}
          >
            {roleOf(account)}
            <span className="font-regular text-ink-3">{account.name}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
