import type { MyRequest } from "@jechemine/contract/requests.ts";
import { boot } from "../../api/boot.ts";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { T, t } from "./state.messages.ts";
import { isSorry } from "./way.ts";
import { tie } from "./words.ts";

const REFERRALS = "https://www.ordrepsy.qc.ca/trouver-de-laide";

/** After too many days: the truth, and other ways to help. */
export function SorryNotice({ request }: { request: MyRequest }) {
  const now = useNow();
  if (!isSorry(request, now)) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t("requests.sorry.title")}>
        <T
          id="requests.sorry.text"
          values={{ phone: tie(boot.practice.phone) }}
          components={{
            // The text is the link's content.
            // oxlint-disable-next-line jsx-a11y/anchor-has-content, jsx-a11y/control-has-associated-label
            link: <a href={REFERRALS} target="_blank" rel="noreferrer" />,
          }}
        />
      </Notice>
    </div>
  );
}
