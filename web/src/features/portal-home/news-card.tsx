import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Bell } from "lucide-react";
import { QueryView } from "../../api/query-view.tsx";
import { MoreLink } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { newsQuery } from "./queries.ts";

/** The latest that one was told. */
export function NewsCard() {
  const query = useQuery(newsQuery);
  const now = useNow();
  return (
    <Card
      title={t("home.news")}
      aside={
        <MoreLink href={appPaths.portalNotifications}>
          {t("home.news.all")} <Icon of={ArrowRight} size="s" />
        </MoreLink>
      }
      flush
    >
      <QueryView query={query} waiting={<Skeleton rows={3} />}>
        {(news) =>
          news.length === 0 ? (
            <p className="sm muted card__body">{t("home.news.empty")}</p>
          ) : (
            <Rows>
              {news.map(({ id, title, path, createdAt, readAt }) => (
                <Row
                  key={id}
                  href={path ?? appPaths.portalNotifications}
                  lead={<Glyph of={Bell} tone={readAt ? "plain" : "accent"} />}
                  title={<span className={readAt ? "muted" : "b"}>{title}</span>}
                  meta={<time dateTime={createdAt}>{fmt.ago(createdAt, now)}</time>}
                  end={
                    readAt === null && (
                      <span className="dot">
                        <span className="vh">{t("home.news.unread")}</span>
                      </span>
                    )
                  }
                />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  );
}
