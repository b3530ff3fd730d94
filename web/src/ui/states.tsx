import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { t } from "./messages.ts";

/** The shape of what comes, at its height. `rows` for lists, `lines` for text. */
export function Skeleton({ rows, lines }: { rows?: number; lines?: number }) {
  return (
    <div role="status" aria-busy="true">
      <span className="vh">{t("ui.loading")}</span>
      <div aria-hidden="true">
        {rows !== undefined && (
          <div className="rows">
            {Array.from({ length: rows }, (_, row) => (
              <div className="row" key={row}>
                <span className="sk h-10 w-10 rounded-[12px]" />
                <span className="grow">
                  <span className={`sk mb-2 h-3.5 ${row % 2 ? "w-1/2" : "w-2/3"}`} />
                  <span className="sk h-3 w-2/5" />
                </span>
                <span className="sk h-6 w-20 rounded-full" />
              </div>
            ))}
          </div>
        )}
        {lines !== undefined && (
          <div className="grid gap-3">
            {Array.from({ length: lines }, (_, line) => (
              <span className={`sk h-3.5 ${["w-2/3", "w-full", "w-5/6"][line % 3]}`} key={line} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

type CardSkeletonProps = { rows?: number; lines?: number; hero?: boolean };
/** A card whose content is on its way, at about its height. */
export const CardSkeleton = ({ hero = false, ...shape }: CardSkeletonProps) => (
  <div className={`card ${hero ? "card--hero " : ""}card--pad min-h-96`}>
    <Skeleton {...shape} />
  </div>
);

const PATH = "M4 78c26-30 54-4 76-12S124 32 144 52";

/** What would be here, and the one action. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="empty">
    <svg className="art" viewBox="0 0 148 92" fill="none" aria-hidden="true">
      <path d={PATH} stroke="var(--accent-soft-2)" strokeWidth="10" strokeLinecap="round" />
      <path d={PATH} stroke="var(--accent)" strokeWidth="2" strokeDasharray="1 7" strokeLinecap="round" />
      <circle cx="84" cy="30" r="9" fill="var(--warm)" />
      <path d="M84 39v18" stroke="var(--warm)" strokeWidth="2" strokeLinecap="round" />
    </svg>
    <p className="empty__t">{title}</p>
    {children && <p>{children}</p>}
    {action}
  </div>
);

type ErrorProps = {
  title?: ReactNode;
  children?: ReactNode;
  onRetry?: () => void;
  /** Short code that support can look up. */
  code?: string | undefined;
};

/** Whose fault (ours), that nothing is lost, and the way on. */
export const ErrorState = ({ title, children, onRetry, code }: ErrorProps) => (
  <div className="empty" role="alert">
    <svg className="art" viewBox="0 0 148 64" fill="none" aria-hidden="true">
      <path
        d="M6 48c18-16 36-14 52-4M92 44c16-10 32-10 50 2"
        stroke="var(--accent-soft-2)"
        strokeWidth="10"
        strokeLinecap="round"
      />
      <path d="m66 40-4 12M75 42v12M84 40l4 12" stroke="var(--warm)" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="75" cy="18" r="14" stroke="var(--accent)" strokeWidth="2" />
      <path d="M75 11v8M75 24v.1" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
    <p className="empty__t">{title ?? t("ui.error.title")}</p>
    <p>{children ?? t("ui.error.text")}</p>
    {onRetry && (
      <Button icon={RefreshCw} onPress={onRetry}>
        {t("ui.retry")}
      </Button>
    )}
    {code && <p className="xs faint">{t("ui.error.code", { code })}</p>}
  </div>
);
