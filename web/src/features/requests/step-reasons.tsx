import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { QueryView } from "../../api/query-view.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { ChosenReasons } from "./chosen-reasons.tsx";
import { CrisisNow } from "./crisis-box.tsx";
import { useDraft } from "./draft-context.tsx";
import { ageOfBeneficiary, isForOther } from "./problems.ts";
import { taxonomyQuery } from "./queries.ts";
import { ReasonSearch } from "./reason-search.tsx";
import { reasonsFor } from "./reason-words.ts";
import { StepHeading } from "./step-heading.tsx";
import { T, t } from "./stepper.messages.ts";
import { Themes } from "./themes.tsx";

/** Reasons after which help is shown at once. */
const HEAVY = ["suicidal-thoughts", "self-harm"];
const UNSURE = "not-sure";

export function StepReasons() {
  const { draft } = useDraft();
  const name = draft.beneficiary.firstName.trim();
  return (
    <>
      <StepHeading
        title={isForOther(draft) && name ? t("requests.reasons.title.other", { name }) : t("requests.reasons.title")}
        lead={t(draft.forWhom === "patient" ? "requests.reasons.lead.referral" : "requests.reasons.lead")}
      />
      <ReasonFields />
    </>
  );
}

/** Up to three reasons, by search or theme. */
export function ReasonFields() {
  const query = useQuery(taxonomyQuery);
  return (
    <QueryView
      query={query}
      waiting={
        <div className="mt-8">
          <Skeleton lines={6} />
        </div>
      }
    >
      {(taxonomy) => <Reasons taxonomy={taxonomy} />}
    </QueryView>
  );
}

function Reasons({ taxonomy: whole }: { taxonomy: Taxonomy }) {
  const { draft, change, errorOf, circumstances } = useDraft();
  const age = ageOfBeneficiary(draft, circumstances.today);
  const taxonomy = reasonsFor(whole, age);
  const isHeavy = draft.reasons.some((key) => HEAVY.includes(key));
  return (
    <>
      <ChosenReasons taxonomy={whole} />
      <ReasonSearch taxonomy={taxonomy} error={errorOf("reason-search")} />
      {isHeavy && (
        <div className="mt-6">
          <CrisisNow young={age !== undefined && age < 18} />
        </div>
      )}
      <Themes taxonomy={taxonomy} />
      {draft.forWhom !== "patient" && taxonomy.reasons.some(({ key }) => key === UNSURE) && (
        <div className="mt-8">
          <Notice>
            <T
              id="requests.reasons.unsure"
              components={{
                link: (
                  <Button
                    className="text-accent underline underline-offset-2"
                    onPress={() => change({ do: "choose", reason: UNSURE })}
                  />
                ),
              }}
            />
          </Notice>
        </div>
      )}
    </>
  );
}
