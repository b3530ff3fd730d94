import { type ReactNode, useEffect, useRef } from "react";

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
  /** At the right of the heading. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** A page of an app: heading, one sentence, actions, content. */
export function Page({ title, heading, lead, actions, wide, children }: PageProps) {
  const ref = usePageTitle(title);
  return (
    <div className={wide ? "page page--wide" : "page"}>
      <div className="page__head">
        <div>
          <h1 ref={ref} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
