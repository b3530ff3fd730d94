import { HandCoins } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { may } from "../../api/boot.ts";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Charges } from "./charges.tsx";
import { t } from "./messages.ts";
import { Payments } from "./payments.tsx";
import { TrialBalance } from "./trial-balance.tsx";
import { WriteOffs } from "./write-offs.tsx";

const TakeDialog = lazy(() => import("./take-dialog.tsx"));

const TABS = { charges: Charges, payments: Payments, write_offs: WriteOffs, ledger: TrialBalance } as const;
const tabs = () =>
  may("ledger:read")
    ? (["charges", "payments", "write_offs", "ledger"] as const)
    : (["charges", "payments", "write_offs"] as const);

/** What was charged, what came in, and whether the books balance. Identity and amounts only: nothing clinical stands here. */
export default function MoneyPage() {
  const [asked, setTab] = useUrlParam("tab");
  const [isTaking, setTaking] = useState(false);
  const tab = tabs().find((id) => id === asked) ?? "charges";
  const Part = TABS[tab];
  return (
    <Page
      title={t("money.title")}
      wide
      actions={
        may("money:take") && (
          <Button kind="primary" icon={HandCoins} onPress={() => setTaking(true)}>
            {t("money.take")}
          </Button>
        )
      }
    >
      <div className="mb-6">
        <Segments
          label={t("money.title")}
          options={tabs().map((id) => ({ id, label: t(`money.tab.${id}`) }))}
          value={tab}
          onChange={(id) => setTab(id === "charges" ? undefined : id)}
        />
      </div>
      <Part />
      {isTaking && (
        <Suspense>
          <TakeDialog onClose={() => setTaking(false)} />
        </Suspense>
      )}
    </Page>
  );
}
