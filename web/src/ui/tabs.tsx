import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly { id: Id; label: ReactNode; content: ReactNode }[];
  selected?: Id;
  onSelect?: (id: Id) => void;
};

/** Change the content of a page. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const choose = (key: unknown) => {
    const tab = tabs.find(({ id }) => id === key);
    if (tab) onSelect?.(tab.id);
  };
  return (
    <AriaTabs {...(selected && { selectedKey: selected })} onSelectionChange={choose}>
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tabpanel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

type SegmentsProps<Id extends string> = {
  label: string;
  options: readonly { id: Id; label: ReactNode }[];
  value: Id;
  onChange: (value: Id) => void;
};

/** Change the view of one thing. */
export const Segments = <Id extends string>({ label, options, value, onChange }: SegmentsProps<Id>) => (
  <ToggleButtonGroup
    className="seg seg--scroll"
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = options.find(({ id }) => keys.has(id));
      if (chosen) onChange(chosen.id);
    }}
  >
    {options.map(({ id, label }) => (
      <ToggleButton key={id} id={id}>
        {label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
