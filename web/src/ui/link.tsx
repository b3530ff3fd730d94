import type { ReactNode } from "react";
import { Link as AriaLink } from "react-aria-components/Link";

type LinkProps = {
  href: string;
  children?: ReactNode;
  className?: string;
  target?: "_blank";
  /** The link of the page one is on. */
  current?: "page" | "step" | "date";
  "aria-label"?: string;
};

/** A link in text or in a menu. Inside the same app it changes the page without loading it again. */
export const Link = ({ current, target, ...rest }: LinkProps) => (
  <AriaLink
    {...rest}
    className={rest.className ?? ""}
    {...(current && { "aria-current": current })}
    {...(target && { target, rel: "noreferrer" })}
  />
);
