import type { Client, ClientContact } from "@jechemine/contract/clients.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { FileCheck2, FilePenLine, Mail, MapPin, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { MoreLink } from "../../ui/button.tsx";
import { Card, Glyph, KeyValues, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { t } from "./messages.ts";
import { PricesCard } from "./prices-card.tsx";
import { sayDay, wishesOf, zone } from "./words.ts";
import { YouthAccountCard } from "./youth-account.tsx";
import { YouthTalkCard } from "./youth-talk.tsx";

/** The file at a glance. Of care that ended only the last session is left to say. */
export const Overview = ({ client }: { client: Client }) =>
  client.endedAt ? (
    <Card title={t("clients.tab.overview")} className="max-w-[820px]">
      <p className="muted">
        {client.lastSession ? t("clients.last", { when: sayDay(client.lastSession.startsAt) }) : t("clients.none")}
      </p>
    </Card>
  ) : (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 sm:gap-6 min-[1101px]:grid-cols-[minmax(0,1fr)_344px] min-[1101px]:grid-rows-[auto_1fr]">
      {/* First where there is one column: who opens a file mostly wants the next session. */}
      <div className="min-[1101px]:col-start-2">
        <NextSession client={client} />
      </div>
      <div className="stackpage min-[1101px]:col-start-1 min-[1101px]:row-span-2 min-[1101px]:row-start-1">
        <YouthTalkCard clientId={client.id} />
        <YouthAccountCard clientId={client.id} />
        <Asked client={client} />
        <Agreements client={client} />
        {client.canWrite && <PricesCard client={client} />}
        {client.guardians.length > 0 && <Guardians client={client} />}
      </div>
      <div className="stackpage min-[1101px]:col-start-2">
        <Contacts contacts={client.contacts} />
        <Team client={client} />
        <Files client={client} />
      </div>
    </div>
  );

function NextSession({ client: { nextSession } }: { client: Client }) {
  return (
    <section className="card card--pad" aria-labelledby="next-session">
      <p className="eyebrow">{t("clients.next.title")}</p>
      <h2 id="next-session" className="mt-0.5 mb-1">
        {nextSession ? fmt.title(nextSession.startsAt, zone) : t("clients.next.none")}
      </h2>
      {nextSession ? (
        <p className="text-sm text-ink-2">
          {fmt.timeRange(nextSession.startsAt, nextSession.endsAt, zone)} ·{" "}
          {MODALITY_LABELS[nextSession.modality][locale]}
        </p>
      ) : (
        <MoreLink href={appPaths.workspaceCalendar}>{t("clients.next.plan")}</MoreLink>
      )}
    </section>
  );
}

function Asked({ client: { request } }: { client: Client }) {
  return (
    <Card
      title={t("clients.request")}
      {...(request?.urgent && { aside: <Badge tone="warn">{t("clients.request.urgent")}</Badge> })}
    >
      {request ? (
        <>
          <KeyValues items={wishesOf(request)} />
          <p className="mt-3 text-sm text-ink-2">{t("clients.request.when", { when: sayDay(request.openedAt) })}</p>
        </>
      ) : (
        <p className="muted">{t("clients.request.none")}</p>
      )}
    </Card>
  );
}

function Agreements({ client: { agreement, consents } }: { client: Client }) {
  return (
    <Card title={t("clients.agreements")} flush>
      <Rows>
        <Row
          lead={<Glyph of={agreement ? FileCheck2 : FilePenLine} tone={agreement ? "done" : "plain"} />}
          title={
            agreement
              ? t("clients.agreement.signed", { name: agreement.signedBy, when: sayDay(agreement.signedAt) })
              : t("clients.agreement.none")
          }
        />
        {consents.map(({ id, title, version, givenAt, withdrawnAt }) => (
          <Row
            key={id}
            lead={<Glyph of={FileCheck2} tone={withdrawnAt ? "plain" : "done"} />}
            title={title}
            meta={
              withdrawnAt
                ? t("clients.consent.withdrawn", { when: sayDay(withdrawnAt) })
                : t("clients.consent.given", { when: sayDay(givenAt), version })
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

const DRAWINGS = { email: Mail, phone: Phone, post: MapPin } as const;

function Contacts({ contacts }: { contacts: readonly ClientContact[] }) {
  return (
    <Card title={t("clients.contact")} flush>
      {contacts.length === 0 ? (
        <p className="card__body muted">{t("clients.contact.empty")}</p>
      ) : (
        <Rows>
          {contacts.map((contact) => (
            <Row
              key={`${contact.kind} ${contact.value}`}
              lead={<Glyph of={DRAWINGS[contact.kind]} tone="plain" />}
              title={<span className="break-words">{contact.value}</span>}
              meta={safetyOf(contact)}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}

/** What may be left there; an e-mail goes by the person's own preferences. */
function safetyOf({ kind, preferred, safeText, safeVoicemail, safePost }: ClientContact): ReactNode {
  const may = [
    safeText && t("clients.contact.safeText"),
    safeVoicemail && t("clients.contact.safeVoicemail"),
    safePost && t("clients.contact.safePost"),
  ].filter((word) => word !== false);
  const said = may.length > 0 || kind === "email" ? may : [t("clients.contact.unsafe")];
  return [t(`clients.contact.${kind}`), preferred && t("clients.contact.preferred"), ...said]
    .filter(Boolean)
    .join(" · ");
}

function Team({ client: { careTeam } }: { client: Client }) {
  return (
    <Card title={t("clients.care")} flush>
      <Rows>
        {careTeam.map(({ professional, role, since }) => (
          <Row
            key={`${professional.id} ${role}`}
            lead={<Avatar name={professional.name} size="s" />}
            title={professional.name}
            meta={t("clients.care.since", { role: t(`clients.role.${role}`), when: sayDay(since) })}
          />
        ))}
      </Rows>
    </Card>
  );
}

function Files({ client: { files } }: { client: Client }) {
  return (
    <Card title={t("clients.files")} flush>
      <Rows>
        {files.map(({ id, kind, members, episode }) => (
          <Row
            key={id}
            title={t(`clients.files.${kind}`)}
            meta={[
              members.length > 1 && fmt.list(members.map(({ name }) => name)),
              episode &&
                (episode.closedAt
                  ? t("clients.files.closed", { when: sayDay(episode.closedAt) })
                  : t("clients.files.open", { when: sayDay(episode.openedAt) })),
            ]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
      </Rows>
    </Card>
  );
}

function Guardians({ client: { guardians } }: { client: Client }) {
  return (
    <Card title={t("clients.guardians")} flush>
      <Rows>
        {guardians.map(({ name, authority, courtOrder, consented }) => (
          <Row
            key={name}
            lead={<Avatar name={name} size="s" />}
            title={name}
            meta={[t(`clients.guardian.${authority}`), courtOrder && t("clients.guardian.court")]
              .filter(Boolean)
              .join(" · ")}
            end={
              <Badge tone={consented ? "ok" : "warn"}>
                {t(consented ? "clients.guardian.consented" : "clients.guardian.asked")}
              </Badge>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}
