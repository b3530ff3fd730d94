import { useState } from "react";
import { RequestForm } from "./request-form.tsx";
import { type Sent, SentPage } from "./sent-page.tsx";
import { useAddress } from "./use-address.ts";

/** Asking for help: the steps, then what happens now. What was sent is only kept while this page is open. */
export default function RequestPage() {
  const { search, replace } = useAddress();
  const [sent, setSent] = useState<Sent | null>(null);
  if (search.get("step") === "sent") return <SentPage sent={sent} />;
  const onSent = (what: Sent) => {
    setSent(what);
    replace({ step: "sent" });
  };
  return <RequestForm onSent={onSent} />;
}
