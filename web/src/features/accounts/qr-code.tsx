import { t } from "./messages.ts";

const MARGIN = 3;

/** The square that an authenticator app photographs; always dark on light, whatever the theme. */
export function QrCode({ rows }: { rows: readonly string[] }) {
  const size = rows.length + 2 * MARGIN;
  const path = rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(
        ({ 0: run, index }) => `M${index + MARGIN} ${y + MARGIN}h${run.length}v1h-${run.length}z`,
      ),
    )
    .join("");
  return (
    <svg
      className="rounded-2"
      width="196"
      height="196"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t("accounts.second.qr")}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
