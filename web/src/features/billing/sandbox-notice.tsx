import { TEST_ACCOUNTS, TEST_CARDS } from "@jechemine/contract/payments-sandbox.ts";
import { FlaskConical } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { Notice } from "../../ui/notice.tsx";
import { groupDigits } from "./card.ts";
import { t } from "./messages.ts";
import { t as say } from "./paying.messages.ts";

const CARDS = ["success", "declined", "insufficientFunds", "challenge", "timeOut"] as const;
const ACCOUNTS = ["success", "failure", "returned"] as const;
const numbersFor = (kind: "card" | "debit") =>
  kind === "card"
    ? CARDS.map((id) => ({ number: groupDigits(TEST_CARDS[id]), says: say(`billing.test.${id}`) }))
    : ACCOUNTS.map((id) => ({ number: TEST_ACCOUNTS[id], says: say(`billing.test.account.${id}`) }));

type SandboxProps = { kind: "card" | "debit"; onUse: (number: string) => void };

/** In the demonstration only: no money moves, and these numbers show each path. */
export const SandboxNotice = ({ kind, onUse }: SandboxProps) =>
  boot.demo ? (
    <Notice icon={FlaskConical} title={t("billing.sandbox.title")}>
      <p>{say(`billing.sandbox.${kind}`)}</p>
      <ul className="tests">
        {numbersFor(kind).map(({ number, says }) => (
          <li key={number}>
            <button type="button" className="chip chip--s num" onClick={() => onUse(number)}>
              {number}
            </button>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </Notice>
  ) : null;
