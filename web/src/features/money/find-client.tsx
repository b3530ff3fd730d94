import type { PersonRow } from "@jechemine/contract/people.ts";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Combobox } from "../../ui/combobox.tsx";
import { t } from "./messages.ts";
import { clientsQuery } from "./queries.ts";

/** A client by name or e-mail: identity and contact, nothing else. */
export function FindClient({ onChoose }: { onChoose: (client: PersonRow) => void }) {
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const { data = [], isFetching } = useQuery(clientsQuery(q));
  const found = q.length < 2 ? [] : data;
  return (
    <Combobox
      label={t("money.find")}
      help={t("money.find.help")}
      items={found.map(({ id, name, email, city }) => ({
        id,
        label: name,
        hint: [email, city].filter(Boolean).join(" · "),
      }))}
      onQuery={setTyped}
      isSearching={isFetching}
      onPick={({ id }) => {
        const client = found.find((each) => each.id === id);
        if (client) onChoose(client);
      }}
    />
  );
}
