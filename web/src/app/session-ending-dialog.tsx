import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation } from "@tanstack/react-query";
import { boot } from "../api/boot.ts";
import { locale } from "../i18n/language.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { fmt } from "../ui/fmt.ts";
import type { Ending } from "./ending.ts";
import { t } from "./messages.ts";

type EndingProps = { ending: Ending; onStay: () => Promise<void>; onLater: () => void };

/** A work place stays open at a word; a sign-in that ends needs a new one, made beside this page so that nothing typed is lost. */
export default function SessionEndingDialog({ ending: { what, at }, onStay, onLater }: EndingProps) {
  const stay = useMutation({ mutationFn: onStay });
  const time = fmt.time(at, boot.practice.zone);
  const isLock = what === "lock";
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={isLock ? () => stay.mutate() : onLater}
      title={t(isLock ? "app.locking.title" : "app.ending.title", { time })}
      footer={
        isLock ? (
          <Button kind="primary" busy={stay.isPending} onPress={() => stay.mutate()}>
            {t("app.locking.stay")}
          </Button>
        ) : (
          <>
            <Button onPress={onLater}>{t("app.ending.later")}</Button>
            <LinkButton kind="primary" href={publicPath("signIn", locale)} target="_blank">
              {t("app.ending.stay")}
            </LinkButton>
          </>
        )
      }
    >
      <p>{t(isLock ? "app.locking.text" : "app.ending.text", { time })}</p>
    </Dialog>
  );
}
