import type { DeskDay } from "@jechemine/contract/desk.ts";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Plane, UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { boot, may } from "../api/boot.ts";
import { QueryView } from "../api/query-view.tsx";
import { CallBacksCard } from "../features/front-desk/call-backs-card.tsx";
import { t } from "../features/front-desk/messages.ts";
import { OnCallLine } from "../features/front-desk/on-call-line.tsx";
import { dayQuery } from "../features/front-desk/queries.ts";
import { RoomsCard } from "../features/front-desk/rooms-card.tsx";
import { SessionsCard } from "../features/front-desk/sessions-card.tsx";
import { WalkInDialog } from "../features/front-desk/walk-in-dialog.tsx";
import { AwayDialog } from "../features/sessions/away-dialog.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { RadioCards } from "../ui/choices.tsx";
import { addDays, readDay } from "../ui/days.ts";
import { Dialog } from "../ui/dialog.tsx";
import { fmt } from "../ui/fmt.ts";
import { localDay } from "../ui/format.ts";
import { useNow } from "../ui/now.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/states.tsx";
import { useUrlParam } from "../ui/url-param.ts";

const TakeDialog = lazy(() => import("../features/money/take-dialog.tsx"));
const zone = boot.practice.zone;

/** The front desk's day: who comes, who is here, which rooms are free, whom to call. */
export default function DeskPage() {
  const now = useNow();
  const today = localDay(now, zone);
  const [asked, setDay] = useUrlParam("day");
  const day = readDay(asked) ?? today;
  const query = useQuery(dayQuery(day));
  const [client, takeFrom] = useState<{ id: string; name: string }>();
  const words = fmt.day(day, { weekday: "long", day: "numeric", month: "long" });
  return (
    <Page
      wide
      title={words.charAt(0).toLocaleUpperCase() + words.slice(1)}
      lead={query.data ? leadOf(query.data) : "\u00a0"}
      actions={<Acts day={day} today={today} data={query.data} onDay={setDay} />}
    >
      <QueryView query={query} waiting={<Skeleton rows={6} />}>
        {(data) => (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(320px,1fr)]">
            <SessionsCard day={data} isToday={day === today} onTake={takeFrom} />
            <div className="grid gap-6">
              <CallBacksCard callBacks={data.callBacks} />
              <RoomsCard rooms={data.rooms} at={day === today ? now : undefined} />
              <OnCallLine />
            </div>
          </div>
        )}
      </QueryView>
      {client && (
        <Suspense>
          <TakeDialog client={client} onClose={() => takeFrom(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

function leadOf({ sessions }: DeskDay): string {
  const standing = sessions.filter(({ state }) => state !== "cancelled");
  const arrived = standing.flatMap(({ clients }) => clients.filter(({ arrivedAt }) => arrivedAt !== null)).length;
  return t("desk.lead", { count: standing.length, arrived });
}

type ActsProps = { day: string; today: string; data: DeskDay | undefined; onDay: (day: string | undefined) => void };
function Acts({ day, today, data, onDay }: ActsProps) {
  const [open, setOpen] = useState<"walk-in" | "away">();
  const close = () => setOpen(undefined);
  const go = (days: number) => {
    const next = addDays(day, days);
    onDay(next === today ? undefined : next);
  };
  const canBeAway = may("away:write") && day >= today && (data?.professionals.length ?? 0) > 0;
  return (
    <>
      <IconButton icon={ChevronLeft} kind="default" label={t("desk.previous")} onPress={() => go(-1)} />
      {day !== today && <Button onPress={() => onDay(undefined)}>{t("desk.today")}</Button>}
      <IconButton icon={ChevronRight} kind="default" label={t("desk.next")} onPress={() => go(1)} />
      <Button icon={Plane} isDisabled={!canBeAway} onPress={() => setOpen("away")}>
        {t("desk.away")}
      </Button>
      <Button kind="primary" icon={UserPlus} onPress={() => setOpen("walk-in")}>
        {t("desk.walkin")}
      </Button>
      {open === "walk-in" && <WalkInDialog onClose={close} />}
      {open === "away" && data && <WhoIsAway day={day} professionals={data.professionals} onClose={close} />}
    </>
  );
}

type WhoProps = { day: string; professionals: DeskDay["professionals"]; onClose: () => void };
/** First who, then what it would give up: the same act as the professional's own. */
function WhoIsAway({ day, professionals, onClose }: WhoProps) {
  const [who, setWho] = useState(professionals[0]?.id ?? "");
  const [isChosen, setChosen] = useState(false);
  if (isChosen) return <AwayDialog day={day} professionalId={who} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("desk.away.title")}
      footer={
        <Button kind="primary" onPress={() => setChosen(true)}>
          {t("desk.away.go")}
        </Button>
      }
    >
      <p className="mb-4">{t("desk.away.text")}</p>
      <RadioCards
        label={t("desk.away.who")}
        options={professionals.map(({ id, name }) => ({ id, label: name }))}
        value={who}
        onChange={setWho}
      />
    </Dialog>
  );
}
