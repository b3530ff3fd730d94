import { TakeWalkIn } from "@jechemine/contract/desk.ts";
import { useEffect, useRef } from "react";
import { useAct } from "../../api/act.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const SERVICES = ["individual", "couple", "family"] as const;

/** Name, telephone, a few words: the Enter key takes somebody in from any field. */
export function WalkInDialog({ onClose }: { onClose: () => void }) {
  const form = useContractForm(TakeWalkIn, {
    defaults: { firstName: "", lastName: "", phone: "", words: "", service: "individual" },
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []); // the cross would have it otherwise
  const act = useAct<Awaited<ReturnType<typeof acts.walkIn>>>();
  const send = form.handleSubmit((body) =>
    act.mutate(
      {
        run: () => acts.walkIn(body),
        done: ({ person, request }) => t("desk.walkin.done", { name: person.name, number: request.number }),
      },
      { onSuccess: onClose, onError: form.refuse },
    ),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("desk.walkin.title")}
      footer={
        <Button kind="primary" type="submit" form="walk-in" busy={act.isPending}>
          {t("desk.walkin.go")}
        </Button>
      }
    >
      <form id="walk-in" onSubmit={(event) => void send(event)} noValidate className="fields">
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <FormField control={form.control} name="firstName">
          {(field) => <TextField label={t("desk.firstName")} autoComplete="off" inputRef={first} {...field} />}
        </FormField>
        <FormField control={form.control} name="lastName">
          {(field) => <TextField label={t("desk.lastName")} autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="phone">
          {(field) => <TextField label={t("desk.phonenumber")} type="tel" autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="service">
          {({ value, onChange }) => (
            <Segments
              label={t("desk.service")}
              options={SERVICES.map((id) => ({ id, label: t(`desk.service.${id}`) }))}
              value={SERVICES.find((id) => id === value) ?? "individual"}
              onChange={onChange}
            />
          )}
        </FormField>
        <FormField control={form.control} name="words">
          {({ value = "", ...field }) => (
            <TextField
              label={t("desk.words")}
              help={t("desk.words.help")}
              optional
              autoComplete="off"
              maxLength={200}
              value={value}
              {...field}
            />
          )}
        </FormField>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
