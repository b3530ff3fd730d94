import { type Guardianship, LINK_STATES } from "@jechemine/contract/guardians-shapes.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedView } from "../../api/paged-view.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { linksQuery } from "./queries.ts";
import { ReviewDialog } from "./review-dialog.tsx";

/** Links between guardians and wards that the team reviews, the longest waiting first. */
export default function GuardiansPage() {
  const [asked, setState] = useUrlParam("state");
  const [open, setOpen] = useUrlParam("link");
  const state = LINK_STATES.find((each) => each === asked) ?? "pending";
  const query = useInfiniteQuery(linksQuery(state));
  const now = useNow();
  const shown = query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === open);
  return (
    <Page title={t("family.review.title")} lead={t("family.review.lead")}>
      <div className="mb-4">
        <Segments
          label={t("family.review.view")}
          options={LINK_STATES.map((id) => ({ id, label: t(`family.review.view.${id}`) }))}
          value={state}
          onChange={(next) => setState(next === "pending" ? undefined : next)}
        />
      </div>
      <section className="card">
        <PagedView query={query} empty={<EmptyState title={t("family.review.empty")} />}>
          {(links) => (
            <Rows label={t("family.review.title")}>
              {links.map((link) => (
                <LinkRow
                  key={link.id}
                  link={link}
                  since={fmt.ago(link.createdAt, now)}
                  onOpen={() => setOpen(link.id)}
                />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
      {shown && <ReviewDialog link={shown} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

type LinkRowProps = { link: Guardianship; since: string; onOpen: () => void };
const LinkRow = ({ link: { guardian, ward, authority, restriction, courtOrder }, since, onOpen }: LinkRowProps) => (
  <Row
    folds
    lead={<Avatar name={guardian.name} />}
    title={t("family.review.of", { guardian: guardian.name, ward: ward.name })}
    meta={`${t(`family.authority.${authority}`)} · ${since}`}
    end={
      restriction ? (
        <Badge tone="warn">{t(`family.review.restriction.${restriction}`)}</Badge>
      ) : (
        courtOrder && <Badge tone="warn">{t("family.review.court")}</Badge>
      )
    }
    onPress={onOpen}
  />
);
