import { accounts } from "@jechemine/contract/accounts.ts";
import type { SignIn } from "@jechemine/contract/accounts-shapes.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { nameOfAgent } from "./name-of-agent.ts";
import { signInsQuery } from "./queries.ts";

function useEnd(act: (id: string) => Promise<unknown>, said: () => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => toast({ text: said() }),
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  });
}

/** Every signed-in device, and the way to end each. */
export function SignInsCard() {
  const query = useQuery(signInsQuery);
  const end = useEnd(
    (id) => call(accounts.endSession, { params: { id } }),
    () => t("accounts.signIns.ended"),
  );
  const endAll = useEnd(
    () => call(accounts.endOtherSessions, {}),
    () => t("accounts.signIns.allEnded"),
  );
  return (
    <Card
      title={t("accounts.page.signIns")}
      flush
      foot={
        query.data && query.data.length > 1 ? (
          <Button size="sm" kind="danger-quiet" busy={endAll.isPending} onPress={() => endAll.mutate("")}>
            {t("accounts.signIns.endAll")}
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query} waiting={<Skeleton rows={2} />}>
        {(signIns) => (
          <Rows>
            {signIns.map((signIn) => (
              <SignInRow
                key={signIn.id}
                signIn={signIn}
                isEnding={end.isPending && end.variables === signIn.id}
                onEnd={() => end.mutate(signIn.id)}
              />
            ))}
          </Rows>
        )}
      </QueryView>
    </Card>
  );
}

/** The network is all that we know of a place: no city is looked up, and none is made up. */
const placeOf = ({ network, sameNetwork, current }: SignIn) =>
  sameNetwork && !current ? t("accounts.signIns.sameNetwork", { network }) : t("accounts.signIns.network", { network });

function SignInRow({ signIn, isEnding, onEnd }: { signIn: SignIn; isEnding: boolean; onEnd: () => void }) {
  const now = useNow();
  const agent = nameOfAgent(signIn.agent) ?? t("accounts.signIns.unknown");
  return (
    <Row
      lead={<Glyph of={/mobile|android|iphone/i.test(signIn.agent) ? Smartphone : Monitor} tone="plain" />}
      title={agent}
      meta={`${placeOf(signIn)} · ${t("accounts.signIns.used", { when: fmt.ago(signIn.lastUsedAt, now) })}`}
      end={
        signIn.current ? (
          <Badge tone="acc">{t("accounts.signIns.current")}</Badge>
        ) : (
          <Button size="sm" busy={isEnding} onPress={onEnd} aria-label={t("accounts.signIns.end.label", { agent })}>
            {t("accounts.signIns.end")}
          </Button>
        )
      }
    />
  );
}
