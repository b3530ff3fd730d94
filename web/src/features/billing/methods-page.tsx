import { appPaths } from "@jechemine/contract/paths.ts";
import { type PaymentMethod, payments } from "@jechemine/contract/payments.ts";
import { useQuery } from "@tanstack/react-query";
import { Plus, Star, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "../../api/act.ts";
import { call } from "../../api/call.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Badge } from "../../ui/marks.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { sayMethod } from "./means.ts";
import { t } from "./messages.ts";
import { methodsQuery } from "./queries.ts";
import { MethodGlyph, sayUse } from "./side-cards.tsx";

const AddMethodDialog = lazy(() => import("./add-method-dialog.tsx"));

/** The saved ways to pay: add, choose the one that is used after sessions, forget. */
export default function MethodsPage() {
  const query = useQuery(methodsQuery);
  const [adding, setAdding] = useUrlParam("add");
  const add = (
    <Button icon={Plus} kind="primary" onPress={() => setAdding("1")}>
      {t("billing.methods.add")}
    </Button>
  );
  return (
    <Page
      title={t("billing.methods.title")}
      lead={t("billing.methods.lead")}
      back={{ href: appPaths.portalBilling, label: t("billing.payment.back") }}
    >
      <section className="card max-w-[640px]" aria-label={t("billing.methods.title")}>
        <QueryView query={query}>
          {(methods) =>
            methods.length === 0 ? (
              <EmptyState title={t("billing.methods.none.title")} action={add}>
                {t("billing.methods.none")}
              </EmptyState>
            ) : (
              <>
                <Rows>
                  {methods.map((method) => (
                    <MethodRow key={method.id} method={method} />
                  ))}
                </Rows>
                <div className="card__foot">{add}</div>
              </>
            )
          }
        </QueryView>
      </section>
      {adding && (
        <Suspense>
          <AddMethodDialog onClose={() => setAdding(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

function MethodRow({ method }: { method: PaymentMethod }) {
  const [isAsked, setAsked] = useState(false);
  const act = useAct();
  const name = sayMethod(method);
  const params = { id: method.id };
  const useAlways = () =>
    act.mutate({
      run: () => call(payments.setDefault, { params }),
      done: t("billing.methods.default.done", { name }),
    });
  const forget = () =>
    act.mutate(
      { run: () => call(payments.removeMethod, { params }), done: t("billing.methods.removed", { name }) },
      { onSettled: () => setAsked(false) },
    );
  return (
    <>
      <Row
        lead={<MethodGlyph of={method} />}
        title={name}
        meta={sayUse(method)}
        end={
          <>
            {method.isDefault && <Badge tone="acc">{t("billing.methods.default")}</Badge>}
            <Menu
              label={t("billing.methods.more", { name })}
              actions={[
                ...(method.isDefault || method.expired
                  ? []
                  : [{ id: "default", label: t("billing.methods.setDefault"), icon: Star, onAction: useAlways }]),
                {
                  id: "remove",
                  label: t("billing.methods.remove"),
                  icon: Trash2,
                  danger: true,
                  onAction: () => setAsked(true),
                },
              ]}
            />
          </>
        }
      />
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        kind="danger"
        title={t("billing.methods.remove.title", { name })}
        action={t("billing.methods.remove")}
        busy={act.isPending}
        onConfirm={forget}
      >
        <p>{t(method.isDefault ? "billing.methods.remove.default" : "billing.methods.remove.other")}</p>
      </ConfirmDialog>
    </>
  );
}
