import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Link as AriaLink } from "react-aria-components/Link";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

export type ButtonKind = "default" | "primary" | "soft" | "quiet" | "danger" | "danger-quiet";
type Look = {
  /** One `primary` per view; `soft` for a second good action and for repeated ones in lists. */
  kind?: ButtonKind | undefined;
  size?: "sm" | "md" | "lg" | undefined;
  block?: boolean | undefined;
  icon?: LucideIcon | undefined;
  /** An arrow or chevron after the words. */
  iconAfter?: LucideIcon | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const classOf = ({ kind = "default", size = "md", block, className }: Omit<Look, "children">, more = "") =>
  ["btn", kind !== "default" && `btn--${kind}`, size !== "md" && `btn--${size}`, block && "btn--block", more, className]
    .filter(Boolean)
    .join(" ");

const Inside = ({ icon, iconAfter, size, children }: Pick<Look, "icon" | "iconAfter" | "size" | "children">) => (
  <>
    {icon && <Icon of={icon} size={size === "sm" ? "s" : "m"} />}
    {children}
    {iconAfter && <Icon of={iconAfter} size={size === "sm" ? "s" : "m"} />}
  </>
);

type ButtonProps = Look & {
  onPress?: () => void;
  type?: "button" | "submit";
  /** While true the width is kept and a second press does nothing. */
  busy?: boolean;
  /** What is being done, in the present tense. */
  busyLabel?: string;
  /** Say the reason nearby. */
  isDisabled?: boolean;
  form?: string;
  autoFocus?: boolean;
  ref?: Ref<HTMLButtonElement>;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-expanded"?: boolean;
  "aria-pressed"?: boolean;
};

export function Button(props: ButtonProps) {
  const { kind, size, block, icon, iconAfter, className, children, onPress, busy = false, busyLabel, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      className={classOf({ kind, size, block, className })}
      isPending={busy}
      {...(onPress && { onPress })}
    >
      <span className="btn__label">
        <Inside icon={icon} iconAfter={iconAfter} size={size}>
          {children}
        </Inside>
      </span>
      {busy && <span className="btn__busy">{busyLabel ?? t("ui.busy")}</span>}
    </AriaButton>
  );
}

type LinkButtonProps = Look & { href: string; target?: "_blank"; download?: boolean | string; "aria-label"?: string };

/** Goes somewhere: a link that looks like a button. */
export function LinkButton({ kind, size, block, icon, iconAfter, className, children, ...rest }: LinkButtonProps) {
  return (
    <AriaLink
      {...rest}
      {...(rest.target && { rel: "noreferrer" })}
      className={classOf({ kind, size, block, className })}
    >
      <Inside icon={icon} iconAfter={iconAfter} size={size}>
        {children}
      </Inside>
    </AriaLink>
  );
}

type IconButtonProps = Omit<ButtonProps, "children" | "aria-label" | "icon"> & { label: string; icon: LucideIcon };

/** A button of one drawing; `label` is its name. */
export function IconButton({
  label,
  icon,
  kind = "quiet",
  size = "md",
  className,
  onPress,
  busy,
  busyLabel,
  ...rest
}: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={busy ? (busyLabel ?? t("ui.busy")) : label}
      className={classOf({ kind, size, className }, "btn--icon")}
      isPending={busy ?? false}
      {...(onPress && { onPress })}
    >
      <Icon of={icon} size={size === "sm" ? "s" : "m"} />
    </AriaButton>
  );
}

/** The one link at the right of a card's title. */
export const MoreLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <AriaLink href={href} className="more">
    {children}
  </AriaLink>
);
