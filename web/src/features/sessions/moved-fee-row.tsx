import { appPath } from "@jechemine/contract/paths.ts";
import type { MovedFee } from "@jechemine/contract/sessions.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showAsItIs } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

/** Charges or lets go; what was charged is let go again at once, or within the delay. */
function useDecide({ id, client: { name } }: MovedFee) {
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (waive: boolean) => acts.decide(id, waive),
    onSuccess: ({ fee }) => {
      const isCharged = fee.amountCents > 0;
      const text = isCharged
        ? t("sessions.moved.charged", { fee: fmt.money(fee), name })
        : t("sessions.moved.waived", { name });
      toast({ text, ...(isCharged && { onUndo: () => decide.mutate(true), seconds: 12 }) });
    },
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => showAsItIs(queries),
  });
  return decide;
}

/** A session that was moved late: the time given up is over, and what was accepted for it is charged or let go. */
export function MovedFeeRow({ fee: one }: { fee: MovedFee }) {
  const { client, startsAt, firstWaived } = one;
  const decide = useDecide(one);
  const fee = fmt.money(one.fee);
  const { zone } = boot.practice;
  return (
    <li className="ag">
      <div className="ag__t">
        <b>{fmt.time(startsAt, zone)}</b>
        <span>{fmt.shortDate(startsAt, zone)}</span>
      </div>
      <div className="min-w-0">
        <div className="ag__b">
          <Avatar name={client.name} size="s" />
          <div className="grow">
            <p className="m">
              <Link href={appPath("workspaceClient", { id: client.id })}>{client.name}</Link>
            </p>
            <p className="text-xs text-ink-2">{t(firstWaived ? "sessions.moved.first" : "sessions.moved", { fee })}</p>
          </div>
          <span className="flex flex-wrap gap-2">
            {!firstWaived && (
              <Button
                kind="soft"
                size="sm"
                busy={decide.isPending}
                onPress={() => decide.mutate(false)}
                aria-label={t("sessions.moved.charge.for", { fee, name: client.name })}
              >
                {t("sessions.moved.charge", { fee })}
              </Button>
            )}
            <Button
              kind="quiet"
              size="sm"
              isDisabled={decide.isPending}
              onPress={() => decide.mutate(true)}
              aria-label={t("sessions.moved.waive.for", { name: client.name })}
            >
              {t("sessions.moved.waive")}
            </Button>
          </span>
        </div>
      </div>
    </li>
  );
}
