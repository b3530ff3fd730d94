import type { OfferedService, ProfessionalOptions, SaveProfile } from "@jechemine/contract/people.ts";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { locale } from "../../i18n/language.ts";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { GroupProblem } from "../../ui/field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { t } from "./messages.ts";

type CardProps = { form: ContractForm<SaveProfile>; choices: ProfessionalOptions };
type Offered = SaveProfile["services"];

/** The services that I offer, each at the practice's price or at mine. */
export const ServicesCard = ({ form, choices }: CardProps) => (
  <Card title={t("profile.services")}>
    <FormField control={form.control} name="services">
      {({ value, onChange, error }) => (
        <div className="grid gap-4">
          {choices.services.map((service) => (
            <ServiceLine key={service.id} service={service} value={value} onChange={onChange} />
          ))}
          <GroupProblem error={error} />
        </div>
      )}
    </FormField>
  </Card>
);

type LineProps = { service: OfferedService; value: Offered; onChange: (value: Offered) => void };
function ServiceLine({ service: { id, name, minutes, price }, value, onChange }: LineProps) {
  const mine = value.find(({ serviceId }) => serviceId === id);
  const others = value.filter(({ serviceId }) => serviceId !== id);
  const toggle = (on: boolean) => onChange(on ? [...others, { serviceId: id, priceCents: null }] : others);
  const setPrice = (dollars: number | null) =>
    onChange([...others, { serviceId: id, priceCents: dollars === null ? null : Math.round(dollars * 100) }]);
  return (
    <div className="grid gap-2">
      <Checkbox isSelected={mine !== undefined} onChange={toggle}>
        {name[locale]} · {fmt.minutes(minutes)}
      </Checkbox>
      {mine && (
        <NumberField
          label={t("profile.services.price", { service: name[locale] })}
          help={t("profile.services.help", { price: fmt.money(price) })}
          optional
          value={mine.priceCents === null ? null : mine.priceCents / 100}
          onChange={setPrice}
          minValue={0}
          step={0.01}
        />
      )}
    </div>
  );
}
