import { ORDER_LIST, ORDERS } from "@jechemine/contract/code-lists.ts";
import { TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { Plus, Trash2 } from "lucide-react";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { EMPTY_LICENCE, type LicenceDraft } from "./draft.ts";
import { type Fields, problemAt } from "./fields.ts";
import { t } from "./messages.ts";

const MOST = 6;

/** One card per licence; several are possible. */
export function LicenceFields({ draft: { licences }, onChange, wrong }: Fields) {
  const put = (index: number, change: Partial<LicenceDraft>) =>
    onChange({ licences: licences.map((licence, at) => (at === index ? { ...licence, ...change } : licence)) });
  return (
    <div className="fields">
      {licences.map((licence, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a licence that is being written has no other name
        <Card key={index} title={t("applications.licence", { number: index + 1 })} level={3}>
          <OneLicence
            licence={licence}
            onChange={(change) => put(index, change)}
            problem={(field, words) => problemAt(wrong, `licences.${index}.${field}`, words)}
          />
          {licences.length > 1 && (
            <div className="mt-4">
              <Button
                kind="quiet"
                size="sm"
                icon={Trash2}
                onPress={() => onChange({ licences: licences.filter((_, at) => at !== index) })}
              >
                {t("applications.licence.remove")}
              </Button>
            </div>
          )}
        </Card>
      ))}
      {licences.length < MOST && (
        <div>
          <Button icon={Plus} onPress={() => onChange({ licences: [...licences, EMPTY_LICENCE] })}>
            {t("applications.licence.add")}
          </Button>
        </div>
      )}
    </div>
  );
}

type OneProps = {
  licence: LicenceDraft;
  onChange: (change: Partial<LicenceDraft>) => void;
  problem: (field: keyof LicenceDraft, words: string) => string | undefined;
};

function OneLicence({ licence, onChange, problem }: OneProps) {
  const titles = licence.order ? ORDER_LIST[licence.order].titles : [];
  return (
    <div className="fields">
      <Select
        label={t("applications.order")}
        options={ORDERS.map((id) => ({ id, label: ORDER_LIST[id].label[locale] }))}
        value={licence.order}
        onChange={(order) => onChange({ order, title: ORDER_LIST[order].titles[0] ?? null })}
        error={problem("order", t("applications.order.error"))}
      />
      <div className="fields fields--2">
        <Select
          label={t("applications.licenceTitle")}
          options={titles.map((id) => ({ id, label: TITLE_LABELS[id][locale] }))}
          value={licence.title}
          onChange={(title) => onChange({ title })}
          isDisabled={licence.order === null}
          error={problem("title", t("applications.licenceTitle.error"))}
        />
        <TextField
          label={t("applications.number")}
          value={licence.number}
          onChange={(number) => onChange({ number })}
          error={problem("number", t("applications.number.error"))}
        />
        <DateField
          label={t("applications.validFrom")}
          value={licence.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
          error={problem("validFrom", t("applications.validFrom.error"))}
        />
      </div>
      <div>
        <Checkbox
          isSelected={licence.psychotherapyPermit}
          onChange={(psychotherapyPermit) => onChange({ psychotherapyPermit })}
        >
          {t("applications.permit")}
        </Checkbox>
        <Checkbox isSelected={licence.supervised} onChange={(supervised) => onChange({ supervised })}>
          {t("applications.supervised")}
        </Checkbox>
      </div>
    </div>
  );
}
