import type { DeskDay, DeskSession } from "@jechemine/contract/desk.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { Check, HandCoins, Undo2 } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { boot, may } from "../../api/boot.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const zone = boot.practice.zone;
type Client = DeskSession["clients"][number];
type Take = (client: Pick<Client, "id" | "name">) => void;

/** Sessions by hour: who comes, to whom, in which room, and who has arrived. */
export function SessionsCard({ day, isToday, onTake }: { day: DeskDay; isToday: boolean; onTake: Take }) {
  if (day.sessions.length === 0)
    return (
      <section className="card">
        <EmptyState title={t("desk.sessions.empty")}>{t("desk.sessions.empty.text")}</EmptyState>
      </section>
    );
  return (
    <Card title={t("desk.sessions")} flush>
      <ul className="rows">
        {day.sessions.flatMap((session) =>
          session.clients.map((client) => (
            <Visit key={`${session.id} ${client.id}`} {...{ session, client, isToday, onTake }} />
          )),
        )}
      </ul>
    </Card>
  );
}

/** Where it takes place, in a few words. */
function placeOf({ modality, room, site }: DeskSession): string {
  if (modality === "video") return t("desk.video");
  if (modality === "phone") return t("desk.phone");
  return room ? [room, site].filter(Boolean).join(", ") : t("desk.noroom");
}

type VisitProps = { session: DeskSession; client: Client; isToday: boolean; onTake: Take };
function Visit({ session, client, isToday, onTake }: VisitProps) {
  const { startsAt, professional, modality } = session;
  const canArrive = isToday && session.state === "scheduled" && modality === "in_person";
  return (
    <li className="row flex-wrap">
      <span className="w-20 shrink-0 self-start font-semibold tabular-nums sm:self-center">
        {fmt.time(startsAt, zone)}
      </span>
      <span className="max-sm:hidden">
        <Avatar name={client.name} size="s" />
      </span>
      <span className="min-w-40 grow basis-40">
        <Link className="row__t" href={appPath("adminPerson", { id: client.id })}>
          {client.name}
        </Link>
        <span className="row__s">
          {t("desk.with", { name: professional.name })} · {placeOf(session)}
          {client.phone && (
            <>
              {" · "}
              <span className="nw">{client.phone}</span>
            </>
          )}
        </span>
      </span>
      <span className="ml-auto flex items-center gap-2">
        <Standing session={session} client={client} />
        {canArrive && <Arrival id={session.id} client={client} />}
        {may("money:take") && client.owes && (
          <Button
            size="sm"
            icon={HandCoins}
            onPress={() => onTake(client)}
            aria-label={t("desk.take.of", { name: client.name })}
          >
            {t("desk.take")}
          </Button>
        )}
      </span>
    </li>
  );
}

function Standing({ session: { state, confirmed }, client }: Pick<VisitProps, "session" | "client">) {
  if (state === "cancelled") return <Badge tone="bad">{t("desk.cancelled")}</Badge>;
  if (state === "no_show") return <Badge tone="bad">{t("desk.missed")}</Badge>;
  if (state === "completed") return <Badge>{t("desk.over")}</Badge>;
  if (client.arrivedAt)
    return (
      <Badge tone="ok" icon={Check}>
        {t("desk.arrived", { time: fmt.time(client.arrivedAt, zone) })}
      </Badge>
    );
  return confirmed ? null : <Badge tone="warn">{t("desk.unconfirmed")}</Badge>;
}

function Arrival({ id, client: { id: clientId, name, arrivedAt } }: { id: string; client: Client }) {
  const act = useAct();
  const mark = (arrived: boolean) => () =>
    act.mutate({
      run: () => acts.arrive(id, clientId, arrived),
      done: t(arrived ? "desk.arrived.done" : "desk.unarrived.done", { name }),
    });
  return arrivedAt ? (
    <IconButton icon={Undo2} size="sm" label={t("desk.unarrive.of", { name })} onPress={mark(false)} />
  ) : (
    <Button
      size="sm"
      kind="soft"
      icon={Check}
      busy={act.isPending}
      onPress={mark(true)}
      aria-label={t("desk.arrive.of", { name })}
    >
      {t("desk.arrive")}
    </Button>
  );
}
