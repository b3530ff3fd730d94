import type { Matched } from "@jechemine/contract/proposals.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { Select } from "../../ui/select.tsx";
import { t } from "./messages.ts";
import { optionsQuery, profileQuery } from "./queries.ts";

/** My services, those of the kind that was asked for first; the first one is chosen until another is. */
export function useServices({ service }: Pick<Matched, "service">) {
  const { data: profile } = useQuery(profileQuery);
  const { data: options } = useQuery(optionsQuery);
  const [chosen, choose] = useState<string>();
  const mine = new Set(profile?.services.map(({ serviceId }) => serviceId));
  const offered = (options?.services ?? []).filter(({ id }) => mine.has(id));
  const fits = offered.filter(({ kind }) => kind === service.type);
  const services = fits.length > 0 ? fits : offered;
  const serviceId = chosen ?? services[0]?.id ?? "";
  return { services, serviceId, choose, modalities: profile?.modalities ?? [] };
}

export const ServiceChoice = ({ services, serviceId, choose }: ReturnType<typeof useServices>) => (
  <Select
    label={t("proposals.plan.service")}
    options={services.map(({ id, name, minutes, price }) => ({
      id,
      label: `${name[locale]} · ${fmt.minutes(minutes)} · ${fmt.money(price)}`,
    }))}
    value={serviceId || null}
    onChange={choose}
  />
);
