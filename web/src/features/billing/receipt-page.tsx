import { pathOf } from "@jechemine/contract/client.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { receipts } from "@jechemine/contract/receipts.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Download, Printer } from "lucide-react";
import { actingFor } from "../../api/acting.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./receipt.messages.ts";
import { receiptQuery } from "./receipt-query.ts";
import { ReceiptSheet } from "./receipt-sheet.tsx";

/** The same paper as the PDF, in the language of the reader. */
const pdfOf = (id: string) =>
  `/api/v1${pathOf(receipts.pdf, { params: { id }, query: { locale, ...(actingFor && { actingFor: actingFor.id }) } })}`;

/** One receipt: to read, to print, to download for an insurer or for taxes. */
export default function ReceiptPage() {
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(receiptQuery(id));
  const number = query.data?.number;
  return (
    <Page
      title={number === undefined ? t("billing.paper.loading") : t("billing.paper.title", { number })}
      back={{ href: `${appPaths.portalBilling}?tab=receipts`, label: t("billing.paper.back") }}
      actions={
        <>
          <Button icon={Printer} isDisabled={number === undefined} onPress={() => print()}>
            {t("billing.paper.print")}
          </Button>
          <LinkButton
            kind="primary"
            icon={Download}
            href={pdfOf(id)}
            download
            aria-label={t("billing.paper.pdf.label", { number: number ?? "" })}
          >
            {t("billing.paper.pdf")}
          </LinkButton>
        </>
      }
    >
      <QueryView
        query={query}
        waiting={
          <div className="sheet min-h-[720px]">
            <Skeleton lines={9} />
          </div>
        }
      >
        {(receipt) => <ReceiptSheet receipt={receipt} />}
      </QueryView>
    </Page>
  );
}
