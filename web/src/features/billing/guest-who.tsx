import { payLinks } from "@jechemine/contract/pay-links.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./guest.messages.ts";

/** With whom the services were: told to nobody who does not know the birth date of the person treated. */
export function GuestWho({ token }: { token: string }) {
  const [birthDate, setBirthDate] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const ask = useMutation({
    mutationFn: (day: string) => call(payLinks.professional, { params: { token }, body: { birthDate: day } }),
  });
  const empty = isTried && !birthDate ? t("billing.guest.birth.empty") : undefined;
  return (
    <Card title={t("billing.guest.who")}>
      {ask.data ? (
        <p role="status">{t("billing.guest.who.found", { names: fmt.list(ask.data.professionals) })}</p>
      ) : (
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (birthDate && !ask.isPending) ask.mutate(birthDate);
          }}
        >
          <p className="sm muted">{t("billing.guest.who.text")}</p>
          <DateField
            label={t("billing.guest.birth")}
            name="birthDate"
            value={birthDate}
            onChange={setBirthDate}
            error={empty ?? (ask.error ? messageOf(ask.error) : undefined)}
          />
          <div>
            <Button type="submit" busy={ask.isPending}>
              {t("billing.guest.who.act")}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
