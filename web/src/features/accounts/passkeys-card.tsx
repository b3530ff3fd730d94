import { type Passkey, passkeys } from "@jechemine/contract/accounts-passkeys.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { call } from "../../api/call.ts";
import { knowsPasskeys, makePasskey, wasCancelled } from "../../api/passkey.ts";
import { messageOf } from "../../api/problems.ts";
import { useProven } from "../../api/proven.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { nameOfAgent } from "./name-of-agent.ts";
import { passkeysQuery } from "./queries.ts";

type Naming = { passkey?: Passkey };

/** Keys that live in one's devices: sign in by finger, face or PIN, without a password. */
export function PasskeysCard() {
  const query = useQuery(passkeysQuery);
  const [naming, setNaming] = useState<Naming>();
  const remove = useProven(
    (id: string) => call(passkeys.remove, { params: { id } }),
    () => toast({ text: t("accounts.passkeys.removed") }),
  );
  const options = useProven(
    () => call(passkeys.options, {}),
    () => setNaming({}),
  );
  return (
    <Card
      title={t("accounts.passkeys.title")}
      flush={Boolean(query.data?.length)}
      foot={
        knowsPasskeys() ? (
          <Button size="sm" busy={options.busy} onPress={() => options.start(undefined)}>
            {t("accounts.passkeys.add")}
          </Button>
        ) : (
          <p className="text-sm text-ink-2">{t("accounts.passkeys.unknown")}</p>
        )
      }
    >
      <QueryView query={query} waiting={<Skeleton lines={2} />}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-sm text-ink-2">{t("accounts.passkeys.none")}</p>
          ) : (
            <List list={list} onName={setNaming} onRemove={remove.start} />
          )
        }
      </QueryView>
      {naming && <NameDialog {...naming} onClose={() => setNaming(undefined)} />}
      {remove.dialog}
      {options.dialog}
    </Card>
  );
}

type ListProps = { list: readonly Passkey[]; onName: (naming: Naming) => void; onRemove: (id: string) => void };
function List({ list, onName, onRemove }: ListProps) {
  const now = useNow();
  const used = ({ lastUsedAt }: Passkey) =>
    lastUsedAt ? t("accounts.signIns.used", { when: fmt.ago(lastUsedAt, now) }) : t("accounts.passkeys.unused");
  return (
    <Rows>
      {list.map((passkey) => (
        <Row
          key={passkey.id}
          lead={<Glyph of={KeyRound} tone="plain" />}
          title={passkey.name}
          meta={`${used(passkey)} · ${t(passkey.synced ? "accounts.passkeys.synced" : "accounts.passkeys.single")}`}
          end={
            <span className="flex flex-wrap justify-end gap-2">
              <Button
                size="sm"
                aria-label={t("accounts.passkeys.rename.label", { name: passkey.name })}
                onPress={() => onName({ passkey })}
              >
                {t("accounts.passkeys.rename")}
              </Button>
              <Button
                size="sm"
                kind="danger-quiet"
                aria-label={t("accounts.passkeys.remove.label", { name: passkey.name })}
                onPress={() => onRemove(passkey.id)}
              >
                {t("accounts.passkeys.remove")}
              </Button>
            </span>
          }
        />
      ))}
    </Rows>
  );
}

/** A name by which one knows the device again; for a new one the device then makes its key. */
function NameDialog({ passkey, onClose }: Naming & { onClose: () => void }) {
  const client = useQueryClient();
  const form = useId();
  const [name, setName] = useState(passkey?.name ?? nameOfAgent(navigator.userAgent) ?? "");
  const save = useMutation({
    mutationFn: async () => {
      if (passkey) return call(passkeys.rename, { params: { id: passkey.id }, body: { name } });
      // The proof was given a moment ago; a challenge of its own for this key.
      const credential = await makePasskey(await call(passkeys.options, {}));
      return call(passkeys.add, { body: { name, credential } });
    },
    onSuccess: () => {
      toast({ text: t(passkey ? "accounts.passkeys.renamed" : "accounts.passkeys.added") });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const said = save.error && (wasCancelled(save.error) ? t("accounts.passkeys.cancelled") : messageOf(save.error));
  const problem = name.trim() === "" ? t("accounts.passkeys.name.error") : (said ?? undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") save.mutate();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(passkey ? "accounts.passkeys.rename.title" : "accounts.passkeys.add")}
      footer={
        <>
          <Button onPress={onClose}>{t("accounts.back")}</Button>
          <Button kind="primary" type="submit" form={form} busy={save.isPending}>
            {t(passkey ? "accounts.passkeys.save" : "accounts.passkeys.make")}
          </Button>
        </>
      }
    >
      <form id={form} className="fields" noValidate onSubmit={send}>
        {!passkey && <p>{t("accounts.passkeys.add.text")}</p>}
        <TextField
          label={t("accounts.passkeys.name")}
          help={t("accounts.passkeys.name.help")}
          value={name}
          onChange={setName}
          maxLength={60}
          error={problem}
        />
      </form>
    </Dialog>
  );
}
