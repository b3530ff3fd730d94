import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { Section } from "./section.tsx";

function Overlays() {
  const [isOpen, setOpen] = useState(false);
  const cancel = () => {
    setOpen(false);
    toast({ text: t("dev.toast"), onUndo: () => toast({ text: t("dev.toast.back") }) });
  };
  return (
    <div className="flex flex-wrap gap-3">
      <Button onPress={() => setOpen(true)}>{t("dev.dialog.open")}</Button>
      <Button
        kind="soft"
        onPress={() => toast({ text: t("dev.toast"), onUndo: () => toast({ text: t("dev.toast.back") }) })}
      >
        {t("dev.toast.open")}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t("dev.dialog.title")}
        action={t("dev.dialog.open")}
        cancel={t("dev.dialog.keep")}
        kind="danger"
        onConfirm={cancel}
      >
        <p>{t("dev.dialog.text")}</p>
      </ConfirmDialog>
    </div>
  );
}

export const StatePlates = () => (
  <Section title={t("dev.notices")}>
    <Overlays />
    <div className="two mt-6">
      <Notice tone="warn" title={t("dev.notice.title")} action={<Button size="sm">{t("dev.empty.action")}</Button>}>
        {t("dev.notice.text")}
      </Notice>
      <Notice tone="bad" title={t("dev.notice.bad")} />
      <Notice tone="ok" title={t("dev.notice.saved")} />
      <Notice>{t("dev.notice.info")}</Notice>
      <Card flush>
        <EmptyState title={t("dev.empty.title")} action={<Button kind="primary">{t("dev.empty.action")}</Button>}>
          {t("dev.empty.text")}
        </EmptyState>
      </Card>
      <Card flush>
        <ErrorState onRetry={() => undefined} code="7F2A-91" />
      </Card>
      <Card flush>
        <Skeleton rows={3} />
      </Card>
      <div>
        <FormErrorSummary problems={[{ name: "phone", message: t("dev.field.phone.error") }]} count={0} />
        <LoadMore hasMore isLoading={false} onMore={() => undefined} />
      </div>
    </div>
  </Section>
);
