import { PasswordField, TextField } from "../../ui/text-field.tsx";
import type { ApplyDraft } from "./draft.ts";
import { type Fields, problemAt } from "./fields.ts";
import { t } from "./messages.ts";

/** Who applies. */
export function YouFields({ draft, onChange, wrong }: Fields<ApplyDraft>) {
  return (
    <div className="fields">
      <div className="fields fields--2">
        <TextField
          label={t("applications.firstName")}
          name="firstName"
          autoComplete="given-name"
          value={draft.firstName}
          onChange={(firstName) => onChange({ firstName })}
          error={problemAt(wrong, "firstName", t("applications.firstName.error"))}
        />
        <TextField
          label={t("applications.lastName")}
          name="lastName"
          autoComplete="family-name"
          value={draft.lastName}
          onChange={(lastName) => onChange({ lastName })}
          error={problemAt(wrong, "lastName", t("applications.lastName.error"))}
        />
      </div>
      <TextField
        label={t("applications.email")}
        name="email"
        type="email"
        autoComplete="email"
        value={draft.email}
        onChange={(email) => onChange({ email })}
        error={problemAt(wrong, "email", t("applications.email.error"))}
      />
      <PasswordField
        label={t("applications.password")}
        help={t("applications.password.help")}
        name="password"
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => onChange({ password })}
        error={problemAt(wrong, "password", t("applications.password.error"))}
      />
    </div>
  );
}
