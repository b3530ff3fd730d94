import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import type { Other } from "./draft-keeper.ts";
import { t } from "./messages.ts";
import { zone } from "./words.ts";

type ChooseProps = { other: Other; onChoose: (which: "mine" | "theirs" | "both") => void };

/** Two texts of one draft: neither is dropped until the person says which. */
export const ChooseText = ({ other, onChoose }: ChooseProps) => (
  <div className="grid gap-3">
    <Notice tone="warn" title={t("clients.changed.title", { time: fmt.time(other.savedAt, zone) })} alert>
      {t("clients.changed.text")}
    </Notice>
    <section aria-label={t("clients.changed.other")} className="rounded-[10px] bg-sunken p-4">
      <p className="mb-1 text-sm font-medium">{t("clients.changed.other")}</p>
      <p className="max-h-60 overflow-auto whitespace-pre-wrap">{other.text || t("clients.changed.blank")}</p>
    </section>
    <div className="flex flex-wrap gap-2">
      <Button onPress={() => onChoose("both")}>{t("clients.changed.both")}</Button>
      <Button onPress={() => onChoose("mine")}>{t("clients.changed.mine")}</Button>
      <Button onPress={() => onChoose("theirs")}>{t("clients.changed.theirs")}</Button>
    </div>
  </div>
);
