import type { DeskRoom } from "@jechemine/contract/desk.ts";
import { DoorOpen } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { t } from "./messages.ts";

const zone = boot.practice.zone;

/** Which rooms are free, now or, on another day, at all. */
export const RoomsCard = ({ rooms, at }: { rooms: readonly DeskRoom[]; at: number | undefined }) => (
  <Card title={t("desk.rooms")} flush={rooms.length > 0}>
    {rooms.length === 0 ? (
      <p className="muted sm">{t("desk.rooms.empty")}</p>
    ) : (
      <Rows>
        {rooms.map((room) => (
          <Row
            key={room.id}
            lead={<Glyph of={DoorOpen} tone={room.taken.length > 0 ? "accent" : "plain"} />}
            title={room.name}
            meta={
              at !== undefined && room.taken.length === 0
                ? room.site
                : `${room.site} · ${t("desk.room.count", { count: room.taken.length })}`
            }
            end={at === undefined ? undefined : <Now room={room} at={at} />}
          />
        ))}
      </Rows>
    )}
  </Card>
);

function Now({ room: { taken }, at }: { room: DeskRoom; at: number }) {
  const running = taken.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= at && at < Date.parse(endsAt));
  if (running) return <Badge tone="warn">{t("desk.room.takenuntil", { time: fmt.time(running.endsAt, zone) })}</Badge>;
  const next = taken.find(({ startsAt }) => Date.parse(startsAt) > at);
  const words = next ? t("desk.room.freeuntil", { time: fmt.time(next.startsAt, zone) }) : t("desk.room.free");
  return <Badge tone="ok">{words}</Badge>;
}
