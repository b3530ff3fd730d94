import { lazy, Suspense, useState } from "react";
import { useAddress } from "../../ui/address.ts";
import { RequestForm } from "./request-form.tsx";
import type { Sent } from "./sent-page.tsx";

const SentPage = lazy(async () => ({ default: (await import("./sent-page.tsx")).SentPage }));

/** Asking for help: the steps, then what happens now. What was sent is only kept while this page is open. */
export default function RequestPage() {
  const { search, replace } = useAddress();
  const [sent, setSent] = useState<Sent | null>(null);
  if (search.get("step") === "sent") {
    return (
      <Suspense>
        <SentPage sent={sent} />
      </Suspense>
    );
  }
  const onSent = (what: Sent) => {
    setSent(what);
    replace({ step: "sent" });
  };
  return <RequestForm onSent={onSent} />;
}
