import { Ellipsis, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";
import { useOpenAtFirst } from "./use-open-at-first.ts";

export type MenuAction = {
  id: string;
  label: string;
  icon?: LucideIcon;
  href?: string;
  onAction?: () => void;
  danger?: boolean;
  isDisabled?: boolean;
};
type MenuProps = {
  actions: readonly MenuAction[];
  /** Name of the button when none is given. */
  label?: string;
  /** The button that opens it; without one, three dots. */
  trigger?: ReactElement;
  isOpenAtFirst?: boolean;
};

/** A few acts behind one button. */
export const Menu = ({ actions, label, trigger, isOpenAtFirst = false }: MenuProps) => (
  <MenuTrigger {...useOpenAtFirst(isOpenAtFirst)}>
    {trigger ?? <IconButton icon={Ellipsis} size="sm" label={label ?? t("ui.actions")} />}
    <Popover className="pop">
      <AriaMenu className="options" aria-label={label ?? t("ui.actions")}>
        {actions.map(({ id, label: words, icon, href, onAction, danger, isDisabled }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={words}
            className={danger ? "option option--danger" : "option"}
            isDisabled={isDisabled ?? false}
            {...(href && { href })}
            {...(onAction && { onAction })}
          >
            <span className="hstack">
              {icon && <Icon of={icon} size="s" />}
              {words}
            </span>
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
