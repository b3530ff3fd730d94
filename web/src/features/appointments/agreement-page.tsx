import { appPaths } from "@jechemine/contract/paths.ts";
import type { ServiceAgreement } from "@jechemine/contract/service-agreements.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { t } from "./messages.ts";
import { agreementQuery } from "./queries.ts";
import { useAddress } from "./use-address.ts";
import { isFullName, saySignError, useSign } from "./use-sign.ts";

/** The service agreement with one professional, to read and to sign. */
export default function AgreementPage() {
  const { search } = useAddress();
  const query = useQuery(agreementQuery(search.get("professional") ?? ""));
  return (
    <Page
      title={t("appointments.agreement.title")}
      lead={query.data ? t("appointments.agreement.lead", { name: query.data.professional.name }) : " "}
      back={{ href: appPaths.portalAppointments, label: t("appointments.all") }}
    >
      <div className="max-w-[720px]">
        <QueryView
          query={query}
          waiting={
            <div className="card card--pad">
              <Skeleton lines={10} />
            </div>
          }
        >
          {(agreement) => (
            // The page has the name of the text already.
            <AgreementCard agreement={agreement} title={t("appointments.agreement.fees")}>
              {!agreement.signed && <Sign agreement={agreement} />}
            </AgreementCard>
          )}
        </QueryView>
      </div>
    </Page>
  );
}

function Sign({ agreement }: { agreement: ServiceAgreement }) {
  const [typedName, setTypedName] = useState("");
  const [isTried, setTried] = useState(false);
  const sign = useSign(() => toast({ text: t("appointments.agreement.done") }));
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isFullName(typedName) && !sign.isPending) sign.mutate({ agreement, typedName });
      }}
    >
      <NameField value={typedName} onChange={setTypedName} isTried={isTried} />
      {sign.error && <Notice tone="bad" alert title={saySignError(sign.error)} />}
      <div>
        <Button type="submit" kind="primary" busy={sign.isPending}>
          {t("appointments.agreement.sign")}
        </Button>
      </div>
    </form>
  );
}

type NameProps = { value: string; onChange: (value: string) => void; isTried: boolean };

/** The typed name that counts as a signature. */
export const NameField = ({ value, onChange, isTried }: NameProps) => (
  <TextField
    label={t("appointments.agreement.name")}
    help={t("appointments.agreement.name.help")}
    name="typed-name"
    autoComplete="name"
    value={value}
    maxLength={200}
    onChange={onChange}
    error={isTried && !isFullName(value) ? t("appointments.agreement.name.needed") : undefined}
  />
);
