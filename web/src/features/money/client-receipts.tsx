import { pathOf } from "@jechemine/contract/client.ts";
import { receipts, type StaffReceipt } from "@jechemine/contract/receipts.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, ReceiptText } from "lucide-react";
import { PagedView } from "../../api/paged-view.tsx";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { t } from "./messages.ts";
import { clientReceiptsQuery } from "./queries.ts";
import { zone } from "./words.ts";

/** Receipts for the counter: the paper opens in a tab of its own. */
export function ClientReceipts({ clientId, clientName }: { clientId: string; clientName: string }) {
  const query = useInfiniteQuery(clientReceiptsQuery(clientId));
  return (
    <Card title={t("money.receipts")} flush>
      <PagedView query={query} empty={<p className="card__body sm muted">{t("money.receipts.none")}</p>}>
        {(found) => (
          <Rows label={t("money.receipts")}>
            {found.map((receipt) => (
              <ReceiptRow key={receipt.id} receipt={receipt} client={clientName} />
            ))}
          </Rows>
        )}
      </PagedView>
    </Card>
  );
}

type ReceiptRowProps = { receipt: StaffReceipt; client: string };
/** Who paid is named when it is somebody else. */
const ReceiptRow = ({ receipt: { id, number, paidAt, amount, payer, state }, client }: ReceiptRowProps) => (
  <Row
    lead={<Glyph of={ReceiptText} tone={state === "valid" ? "accent" : "plain"} />}
    title={<span className="num nw">{number}</span>}
    meta={[fmt.shortDate(paidAt, zone), payer !== client && payer].filter(Boolean).join(" · ")}
    end={
      <span className="flex items-center justify-end gap-x-3 max-sm:flex-col max-sm:items-end">
        {state === "void" && <Badge>{t("money.receipt.void")}</Badge>}
        <b className="num m nw">{fmt.money(amount)}</b>
        <LinkButton
          size="sm"
          kind="quiet"
          icon={Download}
          target="_blank"
          href={`/api/v1${pathOf(receipts.pdfForStaff, { params: { id }, query: { locale } })}`}
          aria-label={t("money.receipt.pdf", { number })}
        >
          PDF
        </LinkButton>
      </span>
    }
  />
);
