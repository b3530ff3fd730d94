import { TextArea } from "../../ui/text-field.tsx";
import type { Fields } from "./fields.ts";
import { t } from "./messages.ts";

const LONGEST = 2000;

/** What people read on the professional's page. */
export const WordsFields = ({ draft, onChange }: Fields) => (
  <div className="fields">
    <TextArea
      label={t("applications.biography.fr")}
      optional
      rows={6}
      maxLength={LONGEST}
      value={draft.biographyFr}
      onChange={(biographyFr) => onChange({ biographyFr })}
    />
    <TextArea
      label={t("applications.biography.en")}
      optional
      rows={6}
      maxLength={LONGEST}
      value={draft.biographyEn}
      onChange={(biographyEn) => onChange({ biographyEn })}
    />
  </div>
);
