import { ChevronRight, type LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components/Button";
import { Link } from "react-aria-components/Link";
import { Icon } from "./icon.tsx";

type CardProps = {
  title?: ReactNode;
  /** At the right of the title: one link, a count, a badge. */
  aside?: ReactNode;
  foot?: ReactNode;
  /** `hero` once per page; `warm` for help and people. */
  kind?: "plain" | "hero" | "urgent" | "on" | "warm";
  /** Rows come to the edges of the card; other content is padded. */
  flush?: boolean;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

/** A surface with a title, a body and perhaps a foot. No card inside a card. */
export function Card({ title, aside, foot, kind = "plain", flush, level = 2, className = "", children }: CardProps) {
  const id = useId();
  const Title = level === 2 ? "h2" : "h3";
  const name = `card ${kind === "plain" ? "" : `card--${kind}`} ${className}`;
  const body = flush ? children : <div className={title ? "card__body" : "card--pad"}>{children}</div>;
  return (
    <section className={name.trim()} {...(title ? { "aria-labelledby": id } : {})}>
      {title && (
        <div className="card__head">
          <Title id={id}>{title}</Title>
          {aside}
        </div>
      )}
      {body}
      {foot && <div className="card__foot">{foot}</div>}
    </section>
  );
}

export const Rows = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul className="rows" {...(label && { "aria-label": label })}>
    {children}
  </ul>
);

type RowProps = {
  /** Glyph or avatar at the left. */
  lead?: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
  /** One state or one button at the right. */
  end?: ReactNode;
  /** The whole row opens this. */
  href?: string;
  onPress?: () => void;
  /** On phones the state goes under the words: it is long, or they are. */
  folds?: boolean;
};

/** One line of a list; the whole of it is the target when it opens something. */
export function Row({ lead, title, meta, end, href, onPress, folds }: RowProps) {
  const className = folds ? "row row--fold" : "row";
  const inside = (
    <>
      {lead}
      <span className="grow">
        <span className="row__t">{title}</span>
        {meta && <span className="row__s">{meta}</span>}
      </span>
      {end}
      {(href ?? onPress) && <Icon of={ChevronRight} />}
    </>
  );
  if (href) {
    return (
      <li>
        <Link className={className} href={href}>
          {inside}
        </Link>
      </li>
    );
  }
  return (
    <li>
      {onPress ? (
        <Button className={className} onPress={onPress}>
          {inside}
        </Button>
      ) : (
        <div className={className}>{inside}</div>
      )}
    </li>
  );
}

type GlyphTone = "accent" | "warm" | "plain" | "danger" | "done";

/** A drawing on a tinted square, at the left of a row. */
export const Glyph = ({ of, tone = "accent" }: { of: LucideIcon; tone?: GlyphTone }) => (
  <span className={tone === "accent" ? "glyph" : `glyph glyph--${tone}`}>
    <Icon of={of} />
  </span>
);

/** Names and values, one under the other. */
export const KeyValues = ({ items }: { items: readonly { label: ReactNode; value: ReactNode }[] }) => (
  <dl className="kv">
    {items.map(({ label, value }, index) => (
      // The list is fixed while it is on screen.
      // oxlint-disable-next-line react/no-array-index-key -- a fixed list, never reordered
      <div key={index}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
