import { Plus, Trash2 } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import type { ProfileForm } from "./profile-form.ts";

type Props = { form: ContractForm<ProfileForm> };
const MARKS = ["safeText", "safeVoicemail", "preferred"] as const;
const NEW_PHONE = { number: "", safeText: false, safeVoicemail: false, preferred: false };

/** Where one is reached, and what may be left there: nothing, until one says so. */
export function PhonesCard({ form, email }: Props & { email: string }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "phones" });
  return (
    <Card title={t("account.reach")}>
      <div className="fields">
        <KeyValues items={[{ label: t("account.email"), value: email }]} />
        {fields.map((phone, index) => (
          <fieldset key={phone.id} className="grid gap-2">
            <legend className="vh">{t("account.phone.number", { number: index + 1 })}</legend>
            <div className="flex items-end gap-2">
              <div className="grow">
                <FormField control={form.control} name={`phones.${index}.number`}>
                  {(field) => (
                    <TextField
                      label={t("account.phone.number", { number: index + 1 })}
                      type="tel"
                      autoComplete="tel"
                      {...field}
                    />
                  )}
                </FormField>
              </div>
              <IconButton
                icon={Trash2}
                label={t("account.phone.remove", { number: index + 1 })}
                onPress={() => remove(index)}
              />
            </div>
            {MARKS.map((mark) => (
              <FormField key={mark} control={form.control} name={`phones.${index}.${mark}`}>
                {({ value, onChange, name }) => (
                  <Checkbox name={name} isSelected={value} onChange={onChange}>
                    {t(`account.phone.${mark}`)}
                  </Checkbox>
                )}
              </FormField>
            ))}
          </fieldset>
        ))}
        {fields.length < 3 && (
          <div>
            <Button size="sm" icon={Plus} onPress={() => append(NEW_PHONE)}>
              {t("account.phone.add")}
            </Button>
          </div>
        )}
        <FormField control={form.control} name="address">
          {(field) => (
            <TextField
              label={t("account.address")}
              optional
              autoComplete="street-address"
              {...field}
              value={field.value ?? ""}
            />
          )}
        </FormField>
        <FormField control={form.control} name="safePost">
          {({ value, onChange, name }) => (
            <Checkbox name={name} isSelected={value} onChange={onChange}>
              {t("account.safePost")}
            </Checkbox>
          )}
        </FormField>
      </div>
    </Card>
  );
}
