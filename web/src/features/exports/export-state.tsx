import { EXPORT_STEPS, type Export } from "@jechemine/contract/exports.ts";
import { Download } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { useProven } from "../../api/proven.tsx";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { Path, type Place } from "../../ui/path.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const SHOWN = EXPORT_STEPS.filter((step) => step !== "waiting");
const placeOf = (step: number, now: number): Place => (step < now ? "done" : step === now ? "now" : "next");

/** How far an export is, and the way to its bytes. */
export function ExportState({ of }: { of: Export }) {
  const link = useProven(acts.link, ({ url }) => location.assign(url));
  if (of.state === "failed") return <Notice tone="warn">{t("exports.failed")}</Notice>;
  if (of.state === "erased") return <Notice>{t("exports.erased")}</Notice>;
  if (of.state === "building") {
    const now = Math.max(
      0,
      SHOWN.findIndex((step) => step === of.step),
    );
    return (
      <div role="status">
        <Path
          small
          label={t("exports.steps")}
          steps={SHOWN.map((step, index) => ({
            id: step,
            title: t(`exports.step.${step}`),
            place: placeOf(index, now),
          }))}
        />
        <p className="sm faint mt-3">{t("exports.building")}</p>
      </div>
    );
  }
  return (
    <>
      <Notice
        tone="ok"
        title={t(of.kind === "file" ? "exports.ready.file" : "exports.ready", { size: fmt.bytes(of.bytes ?? 0) })}
        action={
          <Button kind="primary" icon={Download} busy={link.busy} onPress={() => link.start(of)}>
            {t("exports.download")}
          </Button>
        }
      >
        {of.eraseAt && t("exports.until", { when: fmt.dateTime(of.eraseAt, boot.practice.zone) })}
      </Notice>
      {link.dialog}
    </>
  );
}
