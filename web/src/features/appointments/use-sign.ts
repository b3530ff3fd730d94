import { type ServiceAgreement, serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { codeOf, messageOf } from "../../api/problems.ts";
import { t } from "./messages.ts";
import { agreementQuery } from "./queries.ts";

type Signing = { agreement: ServiceAgreement; typedName: string };

/** Two words at least: a first and a last name. */
export const isFullName = (typed: string) =>
  typed
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1).length >= 2;

/** Signs exactly the text that was shown, by its hash. */
export const signAgreement = ({ agreement, typedName }: Signing) =>
  call(serviceAgreements.sign, {
    body: {
      professionalId: agreement.professional.id,
      version: agreement.text.version,
      language: agreement.text.language,
      hash: agreement.text.hash,
      typedName: typedName.trim(),
    },
  });

export function useSign(onSigned?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signAgreement,
    onSuccess: (signed) => {
      client.setQueryData(agreementQuery(signed.professional.id).queryKey, signed);
      onSigned?.();
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["agreements"] }),
        client.invalidateQueries({ queryKey: ["appointments"] }),
      ]),
  });
}

export const saySignError = (error: Error) =>
  codeOf(error) === "TEXT_CHANGED" ? t("appointments.agreement.changed") : messageOf(error);
