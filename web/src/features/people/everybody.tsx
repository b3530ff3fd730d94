import { appPath } from "@jechemine/contract/paths.ts";
import type { PersonRow } from "@jechemine/contract/people.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { PagedView } from "../../api/paged-view.tsx";
import { Link } from "../../ui/link.tsx";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { Select } from "../../ui/select.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Email } from "./email.tsx";
import { T, t } from "./messages.ts";
import { peopleQuery } from "./queries.ts";

const ACCOUNTS = ["all", "none", "pending", "invited", "active", "suspended", "deactivated"] as const;
const KINDS = ["all", "client", "professional", "staff"] as const;

/** Identity and logistics only: nothing clinical stands here. */
export function Everybody() {
  const [found, setFound] = useUrlParam("q");
  const [typed, setTyped] = useState(found ?? "");
  const [standing, setStanding] = useUrlParam("account");
  const [asked, setKind] = useUrlParam("kind");
  const q = useDeferredValue(typed.trim());
  const kind = KINDS.find((each) => each === asked) ?? "all";
  const account = ACCOUNTS.find((each) => each === standing) ?? "all";
  const filter = { ...(kind !== "all" && { kind }), ...(account !== "all" && { account }) };
  const query = useInfiniteQuery(peopleQuery({ ...(q && { q }), ...filter }));
  const search = (words: string) => {
    setTyped(words);
    setFound(words.trim() || undefined);
  };
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-4">
        <div className="min-w-64 grow">
          <TextField
            label={t("people.search")}
            help={<T id="people.search.help" components={{ date: <span className="nw" /> }} />}
            type="search"
            value={typed}
            onChange={search}
          />
        </div>
        <div className="w-56 max-sm:w-[calc(50%-8px)]">
          <Select
            label={t("people.kind")}
            options={KINDS.map((id) => ({ id, label: t(`people.kind.${id}`) }))}
            value={kind}
            onChange={(next) => setKind(next === "all" ? undefined : next)}
          />
        </div>
        <div className="w-56 max-sm:w-[calc(50%-8px)]">
          <Select
            label={t("people.state")}
            options={ACCOUNTS.map((id) => ({ id, label: t(`people.state.${id}`) }))}
            value={account}
            onChange={(next) => setStanding(next === "all" ? undefined : next)}
          />
        </div>
      </div>
      <PagedView
        query={query}
        empty={
          <section className="card">
            <EmptyState title={t("people.empty.title")}>{t("people.empty.text")}</EmptyState>
          </section>
        }
      >
        {(rows) => <List rows={rows} />}
      </PagedView>
    </>
  );
}

function List({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <section className="card">
      <Table
        caption={t("people.list")}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            id: "name",
            label: t("people.name"),
            cell: ({ id, name, city }) => (
              <span className="inline-flex items-center gap-2.5">
                <Avatar name={name} size="s" />
                <span>
                  <Link className="block font-medium" href={appPath("adminPerson", { id })}>
                    {name}
                  </Link>
                  {city && <span className="block text-xs text-ink-3">{city}</span>}
                </span>
              </span>
            ),
          },
          { id: "kind", label: t("people.kind"), cell: ({ kind }) => t(`people.one.${kind}`) },
          {
            id: "contact",
            label: t("people.contact"),
            cell: ({ email, phone }) =>
              (email ?? phone) && (
                <span>
                  {email && <Email value={email} />}
                  {email && phone && " · "}
                  {phone && <span className="nw">{phone}</span>}
                </span>
              ),
          },
          {
            id: "account",
            label: t("people.account"),
            right: true,
            cell: ({ account }) => (
              <Badge tone={account === "active" ? "ok" : "plain"}>{t(`people.account.${account}`)}</Badge>
            ),
          },
        ]}
      />
    </section>
  );
}
