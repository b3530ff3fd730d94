import { ArrowLeft, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { MoreLink } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export type Section = {
  href: string;
  icon: LucideIcon;
  label: string /** What it holds, in one line. */;
  text: string;
};
type FrameProps = {
  label: string;
  sections: readonly Section[];
  current: string;
  /** Where narrow screens find the list. */
  back: { href: string; label: string };
  children: ReactNode;
};

/** A page among others of its kind: their list at its left, or a way back to it where the screen is narrow. */
export const SectionFrame = ({ label, sections, current, back, children }: FrameProps) => (
  <div className="sections">
    <nav className="nav sections__list" aria-label={label}>
      {sections.map((section) => (
        <Link key={section.href} href={section.href} {...(section.href === current && { current: "page" as const })}>
          <Icon of={section.icon} />
          {section.label}
        </Link>
      ))}
    </nav>
    <div className="sections__body">
      <p className="sections__back">
        <MoreLink href={back.href}>
          <Icon of={ArrowLeft} size="s" /> {back.label}
        </MoreLink>
      </p>
      {children}
    </div>
  </div>
);
