import { RELATIONS } from "@jechemine/contract/portal-profile.ts";
import { Plus } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import type { ProfileForm } from "./profile-form.ts";

type Props = { form: ContractForm<ProfileForm> };

/** Whom to call when something happens to the person; one of them first. */
export function EmergencyCard({ form }: Props) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "emergencyContacts" });
  const callFirst = (chosen: number) => {
    for (const index of fields.keys()) form.setValue(`emergencyContacts.${index}.first`, index === chosen);
  };
  return (
    <Card title={t("account.emergency")}>
      <div className="fields">
        <p className="text-sm text-ink-2">{t("account.emergency.text")}</p>
        {fields.map((contact, index) => (
          <Contact
            key={contact.id}
            form={form}
            index={index}
            onFirst={() => callFirst(index)}
            onRemove={() => remove(index)}
          />
        ))}
        {fields.length < 5 && (
          <div>
            <Button
              size="sm"
              icon={Plus}
              onPress={() => append({ name: "", relation: "partner", phone: "", first: fields.length === 0 })}
            >
              {t("account.emergency.add")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

type ContactProps = Props & { index: number; onFirst: () => void; onRemove: () => void };
const Contact = ({ form, index, onFirst, onRemove }: ContactProps) => (
  <fieldset className="grid gap-3 border-t border-line pt-4">
    <legend className="vh">{t("account.emergency.one", { number: index + 1 })}</legend>
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField control={form.control} name={`emergencyContacts.${index}.name`}>
        {(field) => <TextField label={t("account.emergency.name")} {...field} />}
      </FormField>
      <FormField control={form.control} name={`emergencyContacts.${index}.phone`}>
        {(field) => <TextField label={t("account.emergency.phone")} type="tel" {...field} />}
      </FormField>
      <FormField control={form.control} name={`emergencyContacts.${index}.relation`}>
        {(field) => (
          <Select
            label={t("account.emergency.relation")}
            options={RELATIONS.map((id) => ({ id, label: t(`account.relation.${id}`) }))}
            {...field}
          />
        )}
      </FormField>
    </div>
    <div className="flex flex-wrap items-center justify-between gap-2">
      <FormField control={form.control} name={`emergencyContacts.${index}.first`}>
        {({ value, name }) => (
          <Checkbox name={name} isSelected={value} onChange={(chosen) => chosen && onFirst()}>
            {t("account.emergency.first")}
          </Checkbox>
        )}
      </FormField>
      <Button size="sm" kind="danger-quiet" onPress={onRemove}>
        {t("account.emergency.remove")}
      </Button>
    </div>
  </fieldset>
);
