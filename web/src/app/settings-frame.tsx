import { appPaths } from "@jechemine/contract/paths.ts";
import { useRouterState } from "@tanstack/react-router";
import type { ComponentType, ReactNode } from "react";
import { t } from "../features/account/messages.ts";
import { SectionFrame } from "../ui/sections.tsx";
import { settingsSections } from "./settings-sections.ts";

const Frame = ({ children }: { children: ReactNode }) => (
  <SectionFrame
    label={t("account.sections")}
    sections={settingsSections()}
    current={useRouterState({ select: ({ location }) => location.pathname })}
    back={{ href: appPaths.portalSettings, label: t("account.settings") }}
  >
    {children}
  </SectionFrame>
);

/** Puts the list of sections beside a page of the settings, or the way back to it on phones. */
export const inSettings = (Section: ComponentType) => () => (
  <Frame>
    <Section />
  </Frame>
);
