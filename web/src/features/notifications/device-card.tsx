import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { readDevice, ringHere, ringNoMore } from "./device.ts";
import { t } from "./messages.ts";
import { preferencesQuery } from "./queries.ts";

const DEVICE = ["notification-device"];

/** Notices on this device. What they are is said first; the browser asks only after a press. */
export function DeviceCard({ publicKey, devices }: { publicKey: string | null; devices: readonly string[] }) {
  const client = useQueryClient();
  const device = useQuery({
    queryKey: [...DEVICE, devices],
    queryFn: () => readDevice(devices),
    placeholderData: keepPreviousData,
  });
  const change = useMutation({
    mutationFn: (on: boolean) => (on && publicKey ? ringHere(publicKey) : ringNoMore()),
    onSuccess: () =>
      Promise.all([preferencesQuery.queryKey, DEVICE].map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: (error) => toast({ text: t("notifications.failed", { why: messageOf(error) }) }),
  });
  return (
    <Card
      title={t("notifications.device")}
      aside={device.data === "on" && <Badge tone="ok">{t("notifications.device.on")}</Badge>}
    >
      <p className="muted mb-4">{t("notifications.device.text")}</p>
      <QueryView query={device} waiting={<Skeleton lines={1} />}>
        {(state) => {
          const known = publicKey === null ? "unsupported" : state;
          if (known === "unsupported" || known === "blocked") return <p>{t(`notifications.device.${known}`)}</p>;
          return (
            <Button
              kind={known === "on" ? "default" : "soft"}
              busy={change.isPending}
              onPress={() => change.mutate(known === "off")}
            >
              {t(known === "on" ? "notifications.device.stop" : "notifications.device.start")}
            </Button>
          );
        }}
      </QueryView>
    </Card>
  );
}
