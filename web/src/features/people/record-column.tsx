import type { RecordFacts } from "@jechemine/contract/merges.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { boot } from "../../api/boot.ts";
import { KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Link } from "../../ui/link.tsx";
import { Email } from "./email.tsx";
import { t } from "./messages.ts";

/** With the year: it tells two records apart. */
export const DATE = { day: "numeric", month: "long", year: "numeric" } as const;

/** One record beside another: the same lines in the same order. */
export const RecordColumn = ({ record }: { record: RecordFacts }) => (
  <div className="min-w-0">
    <Link className="mb-2 inline-block font-semibold" href={appPath("adminPerson", { id: record.id })}>
      {record.name}
    </Link>
    <KeyValues
      items={[
        { label: t("people.born"), value: record.birthDate ? fmt.day(record.birthDate, DATE) : t("people.unknown") },
        { label: t("people.email"), value: emailsOf(record) },
        { label: t("people.phone"), value: listed(record.phones) },
        { label: t("people.account"), value: t(`people.account.${record.account}`) },
        { label: t("people.since"), value: fmt.day(localDay(record.createdAt, boot.practice.zone), DATE) },
        { label: t("people.activity"), value: countsOf(record) },
      ]}
    />
  </div>
);
const emailsOf = ({ emails }: RecordFacts) =>
  emails.length === 0 ? t("people.unknown") : emails.map((email) => <Email key={email} value={email} />);
const listed = (values: readonly string[]) => (values.length > 0 ? values.join(", ") : t("people.unknown"));
export const countsOf = ({ appointments, requests }: RecordFacts) => t("people.dup.counts", { appointments, requests });
