import type { Site, WriteWindow } from "@jechemine/contract/availability.ts";
import { MODALITIES } from "@jechemine/contract/vocabulary.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { Trash2 } from "lucide-react";
import type { z } from "zod";
import { locale } from "../../i18n/language.ts";
import { IconButton } from "../../ui/button.tsx";
import { ChipGroup } from "../../ui/choices.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Select } from "../../ui/select.tsx";
import { t } from "./messages.ts";

type WindowRowProps = {
  draft: WriteWindow;
  day: string;
  sites: readonly z.infer<typeof Site>[];
  onChange: (next: Partial<WriteWindow>) => void;
  onRemove: () => void;
};

/** One weekly opening: hours, site, ways of meeting. */
export function WindowRow({ draft, day, sites, onChange, onRemove }: WindowRowProps) {
  const { starts, ends, siteId, modalities } = draft;
  return (
    <div className="grid gap-3 rounded-[14px] bg-sunken p-3">
      <div className="flex flex-wrap items-end gap-3">
        {/* As wide while they come as when they are there: the row may not break otherwise. */}
        <div className="w-28 sm:w-32">
          <TimeField
            label={t("calendar.avail.from")}
            value={starts}
            onChange={(time) => time && onChange({ starts: time })}
          />
        </div>
        <div className="w-28 sm:w-32">
          <TimeField
            label={t("calendar.avail.to")}
            value={ends}
            onChange={(time) => time && onChange({ ends: time })}
          />
        </div>
        <span className="ml-auto">
          <IconButton
            icon={Trash2}
            label={t("calendar.avail.remove", { from: fmt.clock(starts), to: fmt.clock(ends), day })}
            onPress={onRemove}
          />
        </span>
        <div className="min-w-40 grow basis-full">
          <Select
            label={t("calendar.avail.site")}
            options={sites.map(({ id, name }) => ({ id, label: name }))}
            value={siteId || null}
            onChange={(id) => onChange({ siteId: id })}
          />
        </div>
      </div>
      <ChipGroup
        label={t("calendar.avail.how")}
        hideLabel
        options={MODALITIES.map((id) => ({ id, label: MODALITY_LABELS[id][locale] }))}
        value={modalities}
        onChange={(next) => next.length > 0 && onChange({ modalities: [...next] })}
      />
    </div>
  );
}
