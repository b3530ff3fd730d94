import { ArrowRight, Bell, Check } from "lucide-react";
import { useState } from "react";
import { Button, IconButton, LinkButton, MoreLink } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { t } from "./messages.ts";
import { Section } from "./section.tsx";

export function ButtonPlates() {
  const [isBusy, setBusy] = useState(false);
  return (
    <Section title={t("dev.buttons")}>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          size="lg"
          icon={Check}
          busy={isBusy}
          busyLabel={t("dev.button.busy")}
          onPress={() => setBusy(true)}
        >
          {t("dev.button.primary")}
        </Button>
        <Button size="lg">{t("dev.button.default")}</Button>
        <Button size="lg" kind="quiet" onPress={() => setBusy(false)}>
          {t("dev.button.quiet")}
        </Button>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button kind="primary" busy busyLabel={t("dev.button.busy")}>
          {t("dev.button.primary")}
        </Button>
        <Button kind="soft">{t("dev.button.soft")}</Button>
        <Button kind="danger">{t("dev.button.danger")}</Button>
        <Button kind="danger-quiet">{t("dev.dialog.open")}</Button>
        <Button isDisabled>{t("dev.button.disabled")}</Button>
        <span className="text-sm text-ink-2">{t("dev.button.why")}</span>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button size="sm">{t("dev.button.default")}</Button>
        <Button size="sm" kind="soft">
          {t("dev.button.soft")}
        </Button>
        <LinkButton size="sm" href="#week" iconAfter={ArrowRight}>
          {t("dev.empty.action")}
        </LinkButton>
        <IconButton icon={Bell} label={t("dev.toast.open")} />
        <Menu
          actions={[
            { id: "move", label: t("dev.button.default"), icon: ArrowRight },
            { id: "cancel", label: t("dev.dialog.open"), danger: true },
          ]}
        />
        <MoreLink href="#week">{t("dev.more")}</MoreLink>
      </div>
    </Section>
  );
}
