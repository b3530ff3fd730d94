import { Plus, TriangleAlert } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type GuardianDraft, MOST_GUARDIANS } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { t } from "./stepper.messages.ts";

/** Under 14: everybody with parental authority. */
export function GuardianList() {
  const { draft, change, errorOf } = useDraft();
  const error = errorOf("add-guardian");
  const isFirst = draft.guardians.length === 0;
  return (
    <>
      <Notice tone="info" title={t("requests.child.title")}>
        {t("requests.child.text")}
      </Notice>
      {draft.guardians.map((guardian, at) => (
        // Without an id of their own, and only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key -- these parts have no other name
        <GuardianFields key={at} at={at} guardian={guardian} />
      ))}
      {draft.guardians.length < MOST_GUARDIANS && (
        <div data-field="add-guardian">
          <Button icon={Plus} kind={isFirst ? "soft" : "default"} onPress={() => change({ do: "add guardian" })}>
            {t(isFirst ? "requests.guardian.add" : "requests.guardian.more")}
          </Button>
          {error && (
            <p className="err" role="alert">
              <Icon of={TriangleAlert} size="s" />
              {error}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function GuardianFields({ at, guardian }: { at: number; guardian: GuardianDraft }) {
  const { change } = useDraft();
  const number = at + 1;
  const set = (values: Partial<GuardianDraft>) => change({ do: "guardian", at, values });
  return (
    <fieldset className="card card--pad grid gap-5">
      <legend className="vh">{t("requests.guardian.title", { number })}</legend>
      <div className="hstack between">
        <h3 className="text-md" aria-hidden="true">
          {t("requests.guardian.title", { number })}
        </h3>
        <Button size="sm" kind="quiet" onPress={() => change({ do: "drop guardian", at })}>
          {t("requests.guardian.drop")}
        </Button>
      </div>
      <GuardianTexts at={at} guardian={guardian} set={set} />
      <GuardianChoices at={at} guardian={guardian} set={set} />
    </fieldset>
  );
}

type PartProps = { at: number; guardian: GuardianDraft; set: (values: Partial<GuardianDraft>) => void };

function GuardianTexts({ at, guardian, set }: PartProps) {
  const { errorOf } = useDraft();
  const text = (part: "firstName" | "lastName" | "email" | "phone", name: string, maxLength: number) => ({
    name: `guardian-${at}-${name}`,
    value: guardian[part],
    maxLength,
    onChange: (next: string) => set({ [part]: next }),
    error: errorOf(`guardian-${at}-${name}`),
  });
  return (
    <div className="fields fields--2">
      <TextField label={t("requests.field.first")} {...text("firstName", "first-name", 80)} />
      <TextField label={t("requests.field.last")} {...text("lastName", "last-name", 80)} />
      <TextField label={t("requests.field.email")} optional type="email" {...text("email", "email", 254)} />
      <TextField label={t("requests.field.phone")} optional type="tel" {...text("phone", "phone", 25)} />
    </div>
  );
}

function GuardianChoices({ at, guardian, set }: PartProps) {
  const { errorOf } = useDraft();
  return (
    <>
      <RadioCards
        label={t("requests.guardian.relation")}
        name={`guardian-${at}-relation`}
        inRow
        options={[
          { id: "parent", label: t("requests.guardian.parent") },
          { id: "tutor", label: t("requests.guardian.tutor") },
        ]}
        value={guardian.relation}
        onChange={(relation) => set({ relation })}
      />
      <RadioCards
        label={t("requests.guardian.authority")}
        name={`guardian-${at}-authority`}
        options={[
          { id: "shared", label: t("requests.guardian.shared") },
          { id: "sole", label: t("requests.guardian.sole") },
          { id: "unknown", label: t("requests.guardian.unknown") },
        ]}
        value={guardian.authority}
        onChange={(authority) => set({ authority })}
        error={errorOf(`guardian-${at}-authority`)}
      />
      <RadioCards
        label={t("requests.guardian.court")}
        name={`guardian-${at}-court`}
        inRow
        options={[
          { id: "no", label: t("requests.no") },
          { id: "yes", label: t("requests.yes") },
        ]}
        value={guardian.courtOrder === null ? null : guardian.courtOrder ? "yes" : "no"}
        onChange={(said) => set({ courtOrder: said === "yes" })}
        error={errorOf(`guardian-${at}-court`)}
      />
    </>
  );
}
