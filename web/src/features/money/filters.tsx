import type { ReactNode } from "react";
import { DatePicker } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";

/** Filters stand in the address: they survive a reload and can be shared. */
export const Filters = ({ children }: { children: ReactNode }) => (
  <div className="mb-4 grid grid-cols-2 gap-4 sm:grid-cols-[repeat(auto-fit,minmax(180px,220px))]">{children}</div>
);

type OneOfProps<Id extends string> = {
  name: string;
  label: string;
  options: readonly Id[];
  say: (id: Id) => string;
};

/** One of a few, or all. */
export function OneOf<Id extends string>({ name, label, options, say }: OneOfProps<Id>) {
  const [asked, set] = useUrlParam(name);
  const all = { id: "all", label: t("money.filter.all") };
  return (
    <Select
      label={label}
      options={[all, ...options.map((id) => ({ id, label: say(id) }))]}
      value={options.find((id) => id === asked) ?? "all"}
      onChange={(id) => set(id === "all" ? undefined : id)}
    />
  );
}

/** A day of the address, or none. */
export function Day({ name, label }: { name: string; label: string }) {
  const [asked, set] = useUrlParam(name);
  return <DatePicker label={label} value={dayOf(asked) ?? null} onChange={(day) => set(day ?? undefined)} />;
}

/** What the address says, when it is a day. */
export const dayOf = (asked: string | undefined) => (asked && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : undefined);
