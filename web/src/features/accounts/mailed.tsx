import { accounts } from "@jechemine/contract/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";

/** A link is on its way, or seems to be: the same words for everybody. */
export function Mailed({ email }: { email: string }) {
  const again = useMutation({
    mutationFn: () => call(accounts.resendVerification, { body: { email } }),
    onSuccess: () => toast({ text: t("accounts.mailed.sent") }),
    onError: (error) => toast({ text: messageOf(error) }),
  });
  return (
    <Entrance title={t("accounts.mailed.title")} lead={t("accounts.mailed.text", { email })}>
      <p className="mb-4 text-sm text-ink-2">{t("accounts.mailed.none")}</p>
      <Button
        kind="soft"
        icon={Mail}
        busy={again.isPending}
        busyLabel={t("accounts.sending")}
        onPress={() => again.mutate()}
      >
        {t("accounts.mailed.again")}
      </Button>
    </Entrance>
  );
}
