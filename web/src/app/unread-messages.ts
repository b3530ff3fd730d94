import { unreadMessages } from "@jechemine/contract/messages-unread.ts";
import { useQuery } from "@tanstack/react-query";
import { boot, may } from "../api/boot.ts";
import { call } from "../api/call.ts";

/** How many messages wait to be read; kept fresh by the live stream. */
export function useUnreadMessages(): number {
  const { data } = useQuery({
    queryKey: ["messages", "unread-count"],
    queryFn: () => call(unreadMessages, {}),
    enabled: boot.account !== null && may("messages:read"),
  });
  return data?.count ?? 0;
}
