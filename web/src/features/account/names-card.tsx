import { Locale } from "@jechemine/contract/endpoint.ts";
import { RegisteredSex } from "@jechemine/contract/portal-profile.ts";
import { Gender, REGIONS } from "@jechemine/contract/vocabulary.ts";
import { GENDER_LABELS, REGION_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { locale } from "../../i18n/language.ts";
import { Card } from "../../ui/card.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { capital } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import type { ProfileForm } from "./profile-form.ts";

type Props = { form: ContractForm<ProfileForm> };
const none = <Id extends string>(value: Id | undefined): Id | null => value ?? null;

/** The name one goes by, and where papers say it differently. */
export const NamesCard = ({ form, birthDate }: Props & { birthDate: string | null }) => (
  <Card title={t("account.names")}>
    <div className="fields">
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField control={form.control} name="firstName">
          {(field) => <TextField label={t("account.firstName")} autoComplete="given-name" {...field} />}
        </FormField>
        <FormField control={form.control} name="lastName">
          {(field) => <TextField label={t("account.lastName")} autoComplete="family-name" {...field} />}
        </FormField>
        <FormField control={form.control} name="pronouns">
          {(field) => <TextField label={t("account.pronouns")} optional {...field} value={field.value ?? ""} />}
        </FormField>
        <FormField control={form.control} name="gender">
          {(field) => (
            <Select
              label={t("account.gender")}
              optional
              options={Gender.options.map((id) => ({ id, label: GENDER_LABELS[id][locale] }))}
              {...field}
              value={none(field.value)}
            />
          )}
        </FormField>
      </div>
      <LegalFields form={form} birthDate={birthDate} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField control={form.control} name="receiptName">
          {(field) => (
            <TextField
              label={t("account.receiptName")}
              help={t("account.receiptName.help")}
              optional
              {...field}
              value={field.value ?? ""}
            />
          )}
        </FormField>
        <FormField control={form.control} name="mailName">
          {(field) => (
            <TextField
              label={t("account.mailName")}
              help={t("account.mailName.help")}
              optional
              {...field}
              value={field.value ?? ""}
            />
          )}
        </FormField>
      </div>
    </div>
  </Card>
);

/** What registers and insurers ask for. */
const LegalFields = ({ form, birthDate }: Props & { birthDate: string | null }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <FormField control={form.control} name="legalFirstName">
      {(field) => <TextField label={t("account.legalFirstName")} optional {...field} value={field.value ?? ""} />}
    </FormField>
    <FormField control={form.control} name="legalLastName">
      {(field) => <TextField label={t("account.legalLastName")} optional {...field} value={field.value ?? ""} />}
    </FormField>
    <FormField control={form.control} name="registeredSex">
      {(field) => (
        <Select
          label={t("account.sex")}
          help={t("account.sex.help")}
          optional
          options={RegisteredSex.options.map((id) => ({ id, label: t(`account.sex.${id}`) }))}
          {...field}
          value={none(field.value)}
        />
      )}
    </FormField>
    {birthDate ? (
      <div className="field">
        <span className="label">{t("account.birthDate")}</span>
        <p className="py-2">{fmt.longDate(`${birthDate}T12:00:00Z`, "UTC")}</p>
        <span className="help">{t("account.birthDate.known")}</span>
      </div>
    ) : (
      <FormField control={form.control} name="birthDate">
        {(field) => (
          <DateField
            label={t("account.birthDate")}
            help={t("account.birthDate.help")}
            optional
            {...field}
            value={field.value ?? null}
            onChange={(day) => field.onChange(day ?? undefined)}
          />
        )}
      </FormField>
    )}
  </div>
);

const ZONES = [
  "America/Toronto",
  "America/Halifax",
  "America/St_Johns",
  "America/Winnipeg",
  "America/Edmonton",
  "America/Vancouver",
  "Europe/Paris",
];
/** In words; one's own first, and no other that reads the same. */
function zoneOptions(own: string) {
  const named = [own, ...ZONES].map((id) => ({ id, label: capital(fmt.zoneName(id, "2026-01-01T12:00:00Z")) }));
  return named.filter(({ label }, index) => named.findIndex((other) => other.label === label) === index);
}

/** Where one lives and in which language and hours one reads. */
export const PlaceCard = ({ form }: Props) => (
  <Card title={t("account.place")}>
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField control={form.control} name="city">
        {(field) => (
          <TextField
            label={t("account.city")}
            optional
            autoComplete="address-level2"
            {...field}
            value={field.value ?? ""}
          />
        )}
      </FormField>
      <FormField control={form.control} name="region">
        {(field) => (
          <Select
            label={t("account.region")}
            optional
            options={REGIONS.map((id) => ({ id, label: REGION_LABELS[id][locale] }))}
            {...field}
            value={none(field.value)}
          />
        )}
      </FormField>
      <FormField control={form.control} name="locale">
        {(field) => (
          <Select
            label={t("account.language")}
            options={Locale.options.map((id) => ({ id, label: t(`account.language.${id}`) }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={form.control} name="zone">
        {(field) => (
          <Select
            label={t("account.zone")}
            help={t("account.zone.help")}
            options={zoneOptions(field.value)}
            {...field}
          />
        )}
      </FormField>
    </div>
  </Card>
);
