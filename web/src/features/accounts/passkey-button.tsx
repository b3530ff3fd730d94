import { passkeys } from "@jechemine/contract/accounts-passkeys.ts";
import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { call } from "../../api/call.ts";
import { signWithPasskey, wasCancelled } from "../../api/passkey.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { enter } from "./enter.ts";
import { t } from "./messages.ts";

/** Signs in by a passkey: neither e-mail nor password is typed. */
export function PasskeyButton() {
  const signIn = useMutation({
    mutationFn: async () => {
      const credential = await signWithPasskey(await call(passkeys.signInOptions, {}));
      const { account } = await call(passkeys.signIn, { body: { credential, transport: "cookie" } });
      await enter(account);
    },
  });
  return (
    <div className="mt-4 grid gap-4">
      <Button block size="lg" icon={KeyRound} busy={signIn.isPending} onPress={() => signIn.mutate()}>
        {t("accounts.passkeys.signIn")}
      </Button>
      {signIn.error && !wasCancelled(signIn.error) && <Notice tone="bad" title={messageOf(signIn.error)} alert />}
    </div>
  );
}
