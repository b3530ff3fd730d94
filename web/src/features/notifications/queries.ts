import {
  type NotificationPreferences,
  notificationPreferences,
  type SaveNotificationPreferences,
} from "@jechemine/contract/notification-preferences.ts";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";

export const preferencesQuery = queryOptions({
  queryKey: ["notification-preferences"],
  queryFn: () => call(notificationPreferences.read, {}),
  meta: { fixed: true },
});

type Choices = SaveNotificationPreferences["choices"];
/** What changes beside what stands. */
export type Change = Partial<SaveNotificationPreferences>;

/** What the page shows until the server has answered. */
const withChange = (
  known: NotificationPreferences,
  { choices = [], quiet, ...rest }: Change,
): NotificationPreferences => ({
  ...known,
  ...rest,
  ...(quiet && { quiet: { ...known.quiet, ...quiet, own: true } }),
  events: known.events.map((row) => ({
    ...row,
    channels: row.channels.map((cell) => ({ ...cell, on: chosen(choices, row.event, cell) })),
  })),
});
type Cell = NotificationPreferences["events"][number]["channels"][number];
const chosen = (choices: Choices, event: string, { channel, on }: Cell) =>
  choices.find((one) => one.event === event && one.channel === channel)?.on ?? on;

/** Each choice holds at once; where the server did not hear of it, it goes back. */
export function useChoosing() {
  const client = useQueryClient();
  const { queryKey } = preferencesQuery;
  return useMutation({
    mutationFn: ({ known, change }: { known: NotificationPreferences; change: Change }) => {
      const { from, until, own } = known.quiet;
      const as = { choices: [], quiet: own ? { from, until } : null, digest: known.digest, discreet: known.discreet };
      return call(notificationPreferences.save, { body: { ...as, ...change } });
    },
    onMutate: ({ known, change }) => {
      client.setQueryData(queryKey, withChange(known, change));
      return { known };
    },
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
    onError: (error, _asked, held) => {
      client.setQueryData(queryKey, held?.known);
      toast({ text: t("notifications.failed", { why: messageOf(error) }) });
    },
  });
}
