import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type FoldProps = {
  /** Glyph at the left. */
  lead?: ReactNode;
  title: ReactNode;
  /** What one knows without opening it. */
  meta?: ReactNode;
  startsOpen: boolean;
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
};

/** A row that opens what stands below it. It is the browser's own, so that a search in the page and the way to a field open it too. */
export const Fold = ({ lead, title, meta, startsOpen, onToggle, children }: FoldProps) => (
  <details className="fold" open={startsOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
    <summary className="row">
      {lead}
      <hgroup className="grow">
        <h2 className="row__t">{title}</h2>
        {meta && <p className="row__s">{meta}</p>}
      </hgroup>
      <Icon of={ChevronDown} />
    </summary>
    <div className="card__body">{children}</div>
  </details>
);
