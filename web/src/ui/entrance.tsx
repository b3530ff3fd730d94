import type { ReactNode } from "react";
import { usePageTitle } from "./page.tsx";

type EntranceProps = { title: string; lead?: ReactNode; children: ReactNode };

/** The heading of a short page beside the landscape. */
export function Entrance({ title, lead, children }: EntranceProps) {
  const heading = usePageTitle(title);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="muted mt-1.5">{lead}</p>}
      <div className="mt-6">{children}</div>
    </>
  );
}
