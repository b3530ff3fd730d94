import { type AdvanceClock, dev } from "@jechemine/contract/dev.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { boot } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { fmt } from "../ui/fmt.ts";
import { setClockOffset, useNow } from "../ui/now.ts";
import { t } from "./messages.ts";

const STEPS = [
  { label: "app.clock.quarter", minutes: 15 },
  { label: "app.clock.hour", minutes: 60 },
  { label: "app.clock.day", minutes: 24 * 60 },
] as const;

/** In the demonstration a week is lived in minutes: what time it is there, and four ways forward. */
export default function Clock() {
  const client = useQueryClient();
  const now = useNow(15_000);
  const { data } = useQuery({ queryKey: ["clock"], queryFn: () => call(dev.clock, {}) });
  const advance = useMutation({
    mutationFn: (body: AdvanceClock) => call(dev.advanceClock, { body }),
    onSuccess: (moved) => {
      client.setQueryData(["clock"], moved);
      void client.invalidateQueries();
    },
  });
  useEffect(() => {
    if (data) setClockOffset(Date.parse(data.now) - Date.now());
  }, [data]);
  return (
    <aside className="clockbar" aria-label={t("app.clock.label")}>
      <span className="mr-auto">
        <span className="only-wide">{t("app.clock", { time: fmt.dateTime(now, boot.practice.zone) })}</span>
        <span className="only-phone">{`${fmt.shortDate(now, boot.practice.zone)} ${fmt.time(now, boot.practice.zone)}`}</span>
      </span>
      {STEPS.map(({ label, minutes }) => (
        <Button
          key={label}
          size="sm"
          isDisabled={!data || advance.isPending}
          onPress={() => advance.mutate({ by: "minutes", advanceMinutes: minutes })}
        >
          {t(label)}
        </Button>
      ))}
      <Button
        size="sm"
        isDisabled={!data?.nextJobAt || advance.isPending}
        onPress={() => advance.mutate({ by: "next-job" })}
      >
        {t("app.clock.next")}
      </Button>
      <LinkButton size="sm" href={appPaths.devMailbox} target="_blank">
        {t("app.clock.mail")}
      </LinkButton>
    </aside>
  );
}
