import type { ServiceAgreement } from "@jechemine/contract/service-agreements.ts";
import type { ReactNode } from "react";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { AgreementText } from "./agreement-text.tsx";
import { t } from "./messages.ts";
import { sayMoment } from "./words.ts";

type CardProps = { agreement: ServiceAgreement; title?: string; children?: ReactNode };

/** The figures first, then the exact text that is signed, then the signature. */
export function AgreementCard({ agreement, title, children }: CardProps) {
  const { text, price, noticeHours, lateFee, missedFee, signed } = agreement;
  return (
    <Card title={title ?? text.title}>
      <dl className="sum max-w-md">
        {[
          { label: t("appointments.agreement.price"), fee: price },
          { label: t("appointments.agreement.late", { hours: noticeHours }), fee: lateFee },
          { label: t("appointments.agreement.missed"), fee: missedFee },
        ].map(({ label, fee }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num m">{fmt.money(fee)}</dd>
          </div>
        ))}
      </dl>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("appointments.agreement.text")}
        lang={text.language}
        className="my-5 max-h-80 overflow-auto rounded-2 border border-line bg-ground p-4"
      >
        <AgreementText body={text.body} />
      </section>
      {signed ? (
        <Notice
          tone="ok"
          title={t("appointments.agreement.by", {
            name: signed.typedName,
            moment: sayMoment(signed.signedAt),
            version: signed.version,
          })}
        />
      ) : (
        <p className="xs faint mb-4">{t("appointments.agreement.version", { version: text.version })}</p>
      )}
      {children}
    </Card>
  );
}
