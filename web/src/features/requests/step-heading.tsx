import type { ReactNode } from "react";
import { usePageTitle } from "../../ui/page.tsx";
import { t } from "./stepper.messages.ts";

/** The question of a step; names the tab and takes focus when the step opens. */
export function StepHeading({ title, lead }: { title: string; lead?: ReactNode }) {
  const ref = usePageTitle(t("requests.tab", { step: title }));
  return (
    <>
      <h1 ref={ref} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="muted mt-2 max-w-[58ch]">{lead}</p>}
    </>
  );
}
