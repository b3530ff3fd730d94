import { accounts } from "@jechemine/contract/accounts.ts";
import type { Data } from "@jechemine/contract/endpoint.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { useProven } from "../../api/proven.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { DisableDialog, RenewDialog } from "./code-dialogs.tsx";
import { t } from "./messages.ts";
import { secondFactorQuery } from "./queries.ts";
import { RecoveryDialog } from "./recovery-dialog.tsx";
import { type Secret, SetUpDialog } from "./set-up-dialog.tsx";

type SecondFactor = Data<typeof accounts.twoFactor>;
type Doing = "renew" | "disable";

/** The second step of signing in: on, off, and what opens the account when the phone is lost. */
export function SecondFactorCard() {
  const query = useQuery(secondFactorQuery);
  const on = query.data?.enabled;
  return (
    <Card
      title={t("accounts.second.title")}
      aside={
        on !== undefined && (
          <Badge tone={on ? "ok" : "plain"}>{t(on ? "accounts.second.on" : "accounts.second.isOff")}</Badge>
        )
      }
    >
      <QueryView query={query} waiting={<Skeleton lines={3} />}>
        {(state) => <State state={state} />}
      </QueryView>
    </Card>
  );
}

function State({ state }: { state: SecondFactor }) {
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [secret, setSecret] = useState<Secret>();
  const [codes, setCodes] = useState<readonly string[]>();
  const setUp = useProven(() => call(accounts.setUpTwoFactor, {}), setSecret);
  const close = () => {
    setDoing(undefined);
    setSecret(undefined);
  };
  const showCodes = (fresh: readonly string[]) => {
    close();
    setCodes(fresh);
  };
  const finish = () => {
    close();
    setCodes(undefined);
    void client.invalidateQueries({ queryKey: ["accounts"] });
  };
  return (
    <>
      {state.enabled ? (
        <On state={state} onDo={setDoing} />
      ) : (
        <Off busy={setUp.busy} onSetUp={() => setUp.start(undefined)} />
      )}
      {setUp.dialog}
      {secret && <SetUpDialog secret={secret} onClose={close} onCodes={showCodes} />}
      {doing === "renew" && <RenewDialog onClose={close} onCodes={showCodes} />}
      {doing === "disable" && <DisableDialog onClose={close} onDone={finish} />}
      {codes && <RecoveryDialog codes={codes} onClose={finish} />}
    </>
  );
}

const On = ({ state, onDo }: { state: SecondFactor; onDo: (doing: Doing) => void }) => (
  <>
    <p className="text-sm text-ink-2">
      {t("accounts.second.left", { count: state.recoveryCodesLeft })} ·{" "}
      {t("accounts.second.devices", { count: state.trustedDevices })}
    </p>
    <div className="mt-4 flex flex-wrap gap-2">
      <Button onPress={() => onDo("renew")}>{t("accounts.second.renew")}</Button>
      {!state.mandatory && (
        <Button kind="danger-quiet" onPress={() => onDo("disable")}>
          {t("accounts.second.disable")}
        </Button>
      )}
    </div>
  </>
);

const Off = ({ busy, onSetUp }: { busy: boolean; onSetUp: () => void }) => (
  <>
    <p className="mb-4 text-sm text-ink-2">{t("accounts.second.off")}</p>
    <Button kind="soft" busy={busy} onPress={onSetUp}>
      {t("accounts.second.setUp")}
    </Button>
  </>
);
