import { eventOf, isNoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { DELIVERY_STATES, type Delivery, notifications } from "@jechemine/contract/notifications.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { MailOpen } from "lucide-react";
import { boot, may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { messageOf } from "../../api/problems.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { toast } from "../../ui/toast.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";

type State = Delivery["state"];
const TONES: Record<State, Tone> = { waiting: "info", sent: "ok", failed: "bad", dropped: "plain" };
const deliveriesQuery = (state: State) =>
  infiniteQueryOptions({
    queryKey: ["deliveries", state],
    queryFn: ({ pageParam }) =>
      call(notifications.listDeliveries, { query: { state, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** What left, what waits, what failed and may be sent again. What it says is shown to nobody. */
export default function DeliveriesPage() {
  const [asked, setState] = useUrlParam("state");
  const state = DELIVERY_STATES.find((one) => one === asked) ?? "failed";
  const query = useInfiniteQuery(deliveriesQuery(state));
  return (
    <Page
      title={t("notifications.log")}
      lead={t("notifications.log.lead")}
      actions={
        may("settings:read") && (
          <LinkButton icon={MailOpen} href={appPaths.adminMailTexts}>
            {t("notifications.texts")}
          </LinkButton>
        )
      }
    >
      <div className="mb-4">
        <Segments
          label={t("notifications.log.state")}
          options={DELIVERY_STATES.map((id) => ({ id, label: t(`notifications.log.${id}`) }))}
          value={state}
          onChange={(next) => setState(next === "failed" ? undefined : next)}
        />
      </div>
      <section className="card" aria-label={t("notifications.log")}>
        <PagedView query={query} empty={<EmptyState title={t(`notifications.log.empty.${state}`)} />}>
          {(all) => (
            <Rows label={t("notifications.log")}>
              {all.map((one) => (
                <Line key={one.id} delivery={one} />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
    </Page>
  );
}

function Line({ delivery }: { delivery: Delivery }) {
  const { id, kind, channel, address, state, attempts, lastError, createdAt, dueAt, returnedAt } = delivery;
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => call(notifications.resend, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["deliveries"] }),
    onError: (error) => toast({ text: messageOf(error) }),
  });
  const { zone } = boot.practice;
  const about = isNoticeKind(kind) ? t(`notifications.event.${eventOf(kind)}`) : kind;
  const due = state === "waiting" && dueAt && t("notifications.log.due", { when: fmt.dateTime(dueAt, zone) });
  const back = returnedAt && t("notifications.log.returned", { when: fmt.dateTime(returnedAt, zone) });
  const tries = attempts > 1 && t("notifications.log.attempts", { count: attempts });
  return (
    <Row
      title={<span className="wrap-anywhere">{fmt.phone(address)}</span>}
      meta={[t(`notifications.channel.${channel}`), about, fmt.dateTime(createdAt, zone), due, back, tries, lastError]
        .filter(Boolean)
        .join(" · ")}
      end={
        state === "failed" && may("deliveries:write") ? (
          <Button size="sm" busy={again.isPending} onPress={() => again.mutate()}>
            {t("notifications.log.again")}
          </Button>
        ) : (
          <Badge tone={TONES[state]}>{t(`notifications.log.one.${state}`)}</Badge>
        )
      }
    />
  );
}
