import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { MoreLink } from "./button.tsx";
import { Icon } from "./icon.tsx";

let titleOf = (title: string) => title;
let isFirst = true;

/** How a page's title becomes the title of the tab; the app sets it (name of the practice, discreet mode). */
export function setTabTitle(format: (title: string) => string) {
  titleOf = format;
}

/** Names the tab and, on a change of page, moves focus to the heading so that it is read. */
export function usePageTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = titleOf(title);
  }, [title]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return heading;
}

type PageProps = {
  title: string;
  /** What stands in the heading when it is more than the title. */
  heading?: ReactNode;
  lead?: ReactNode;
  /** The page above this one, over the heading. */
  back?: { href: string; label: string };
  /** At the right of the heading. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** A page of an app: heading, one sentence, actions, content. */
export function Page({ title, heading, lead, back, actions, wide, children }: PageProps) {
  const ref = usePageTitle(title);
  // What is said only once the data is there has its place kept.
  const [comesLater] = useState(typeof lead !== "string" || lead.trim() === "");
  return (
    <div className={wide ? "page page--wide" : "page"}>
      {back && (
        <p className="page__back">
          <MoreLink href={back.href}>
            <Icon of={ArrowLeft} size="s" /> {back.label}
          </MoreLink>
        </p>
      )}
      <div className="page__head">
        <div>
          <h1 ref={ref} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead && <p className={comesLater ? "page__lead page__lead--later" : "page__lead"}>{lead}</p>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
