import { appPaths } from "@jechemine/contract/paths.ts";
import type { PersonSheet } from "@jechemine/contract/people-admin.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { PagedView } from "../../api/paged-view.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { peopleQuery } from "./queries.ts";

type MergeWithProps = { sheet: PersonSheet; onClose: () => void };

/** Two records that nothing but the team's memory joins: a new name, another telephone. Which one stays is asked next. */
export function MergeWithDialog({ sheet: { id, name, lastName }, onClose }: MergeWithProps) {
  const [typed, setTyped] = useState(lastName);
  const q = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(peopleQuery({ kind: "client", ...(q && { q }) }));
  return (
    <Dialog isOpen onClose={onClose} title={t("people.mergewith.title", { name })}>
      <TextField label={t("people.search")} type="search" value={typed} onChange={setTyped} autoComplete="off" />
      <div className="mt-4 min-h-64">
        <PagedView query={query} waiting={<Skeleton rows={3} />} empty={<Nobody />}>
          {(rows) => {
            const others = rows.filter((one) => one.id !== id);
            return others.length === 0 ? (
              <Nobody />
            ) : (
              <Rows label={t("people.list")}>
                {others.map((one) => (
                  <Row
                    key={one.id}
                    lead={<Avatar name={one.name} size="s" />}
                    title={one.name}
                    meta={[one.email, one.phone, one.city].filter(Boolean).join(" · ")}
                    href={`${appPaths.adminDuplicates}?pair=${id}~${one.id}`}
                  />
                ))}
              </Rows>
            );
          }}
        </PagedView>
      </div>
    </Dialog>
  );
}

const Nobody = () => <p className="muted">{t("people.mergewith.nobody")}</p>;
