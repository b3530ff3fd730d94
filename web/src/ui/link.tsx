import type { ReactNode } from "react";
import { Link as AriaLink } from "react-aria-components/Link";

/** A link in text. Inside the same app it changes the page without loading it again. */
export const Link = ({ href, children, className }: { href: string; children?: ReactNode; className?: string }) => (
  <AriaLink href={href} {...(className && { className })}>
    {children}
  </AriaLink>
);
