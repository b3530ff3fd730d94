import { InviteStaff, type StaffMember } from "@jechemine/contract/accounts-staff.ts";
import { STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { ChipGroup, Switch } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const options = () => STAFF_PERMISSIONS.map((id) => ({ id, label: t(`people.perm.${id}`) }));

/** A new member of the team, by mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const form = useContractForm(InviteStaff, {
    defaults: { email: "", firstName: "", lastName: "", permissions: [] },
    say: { permissions: t("people.staff.needed") },
  });
  const act = useAct();
  const send = form.handleSubmit((body) => {
    const done = t("people.staff.invited", { name: `${body.firstName} ${body.lastName}` });
    act.mutate({ run: () => acts.invite({ ...body, locale }), done }, { onSuccess: onClose, onError: form.refuse });
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("people.staff.invite")}
      footer={
        <Button kind="primary" type="submit" form="invite" busy={act.isPending}>
          {t("people.staff.send")}
        </Button>
      }
    >
      <form id="invite" onSubmit={(event) => void send(event)} noValidate className="fields">
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <FormField control={form.control} name="firstName">
          {(field) => <TextField label={t("people.staff.firstName")} autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="lastName">
          {(field) => <TextField label={t("people.staff.lastName")} autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("people.staff.email")} type="email" autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="permissions">
          {({ value, onChange, error }) => (
            <ChipGroup
              label={t("people.staff.permissions")}
              options={options()}
              value={value}
              onChange={onChange}
              error={error}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}

/** Takes effect at the member's next action. */
export function ChangeDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { id, name, status } = member;
  const [permissions, setPermissions] = useState(member.permissions);
  const [active, setActive] = useState(status === "active" || status === "invited");
  const act = useAct();
  const save = () =>
    act.mutate(
      { run: () => acts.change(id, { permissions, active }), done: t("people.staff.changed", { name }) },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("people.staff.change.of", { name })}
      footer={
        <Button kind="primary" busy={act.isPending} isDisabled={permissions.length === 0} onPress={save}>
          {t("people.staff.save")}
        </Button>
      }
    >
      <div className="fields">
        <ChipGroup
          label={t("people.staff.permissions")}
          options={options()}
          value={permissions}
          onChange={setPermissions}
          error={permissions.length === 0 ? t("people.staff.needed") : undefined}
        />
        <Switch isSelected={active} onChange={setActive} help={t("people.staff.active.help")}>
          {t("people.staff.active")}
        </Switch>
      </div>
    </Dialog>
  );
}
