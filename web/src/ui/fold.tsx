import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type FoldProps = {
  /** Glyph at the left. */
  lead?: ReactNode;
  title: ReactNode;
  /** What one knows without opening it. */
  meta?: ReactNode;
  isOpen: boolean;
  onToggle?: (isOpen: boolean) => void;
  level?: 2 | 3;
  children: ReactNode;
};

/** A row that opens what stands below it. It is the browser's own, so that a search in the page and the way to a field open it too. */
export function Fold({ lead, title, meta, isOpen, onToggle, level = 2, children }: FoldProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <details className="fold" open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className="row">
        {lead}
        <hgroup className="grow">
          <Title className="row__t">{title}</Title>
          {meta && <p className="row__s">{meta}</p>}
        </hgroup>
        <Icon of={ChevronDown} />
      </summary>
      <div className="card__body">{children}</div>
    </details>
  );
}
