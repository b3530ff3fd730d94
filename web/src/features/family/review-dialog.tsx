import {
  AREAS,
  type Area,
  type Guardianship,
  PROOF_KINDS,
  type ProofKind,
  RESTRICTIONS,
  type Restriction,
} from "@jechemine/contract/guardians-shapes.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { Attached } from "../../api/files/attached.tsx";
import { Button } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { ChipGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { dayWords, firstNameOf, isOfAge } from "./words.ts";

/** Of 14 and over, without an account: the server says what remains of it. */
const mayInvite = ({ state, ward, authority }: Guardianship) =>
  state === "approved" &&
  (authority === "parent" || authority === "tutor") &&
  !ward.hasAccount &&
  ward.birthDate !== null &&
  isOfAge(ward.birthDate, localDay(now(), boot.practice.zone));

type Limit = Restriction | "none";
/** One link: who, by which proof, beside whom; then the team's answer. */
export function ReviewDialog({ link, onClose }: { link: Guardianship; onClose: () => void }) {
  const act = useAct();
  const [scope, setScope] = useState<Area[]>(link.scope);
  const [limit, setLimit] = useState<Limit>(link.restriction ?? "none");
  const [expiresOn, setExpiresOn] = useState<string | null>(link.expiresOn);
  const [kind, setKind] = useState<ProofKind>("birth_certificate");
  const [seen, setSeen] = useState("");
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isInviting, setInviting] = useState(false);
  const restriction = limit === "none" ? null : limit;
  const isPending = link.state === "pending";
  const run = (done: string, by: () => Promise<unknown>) => act.mutate({ run: by, done }, { onSuccess: onClose });
  const withReason = (done: string, by: (why: string) => Promise<unknown>) => {
    setAsked(true);
    const why = reason.trim();
    if (why) run(done, () => by(why));
  };
  const approve = () =>
    run(t("family.review.approved"), () =>
      acts.approve(link.id, {
        scope,
        ...(restriction && { restriction }),
        ...(expiresOn && { expiresOn }),
        ...(seen.trim() && { proof: { kind, description: seen.trim() } }),
      }),
    );
  const change = () =>
    withReason(t("family.review.limited"), (why) => acts.limit(link.id, { restriction, expiresOn, reason: why }));
  const end = () => withReason(t("family.review.ended"), (why) => acts.end(link.id, why));
  const refuse = () => withReason(t("family.review.refused"), (why) => acts.refuse(link.id, why));
  if (isInviting)
    return <InviteDialog linkId={link.id} first={firstNameOf(link.ward.name)} onClose={() => setInviting(false)} />;
  const isOpen = isPending || link.state === "approved" || link.state === "expired";
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t("family.review.of", { guardian: link.guardian.name, ward: link.ward.name })}
      {...(isOpen && {
        footer: isPending ? (
          <>
            <Button kind="danger-quiet" onPress={refuse} busy={act.isPending}>
              {t("family.review.refuse")}
            </Button>
            <Button kind="primary" onPress={approve} busy={act.isPending}>
              {t("family.review.approve")}
            </Button>
          </>
        ) : (
          <>
            <Button kind="danger-quiet" onPress={end} busy={act.isPending}>
              {t("family.review.end")}
            </Button>
            <Button kind="primary" onPress={change} busy={act.isPending}>
              {t("family.review.limit")}
            </Button>
          </>
        ),
      })}
    >
      <LinkFacts link={link} />
      {mayInvite(link) && (
        <Button size="sm" className="mt-4" onPress={() => setInviting(true)}>
          {t("family.invite", { name: firstNameOf(link.ward.name) })}
        </Button>
      )}
      {isOpen && (
        <div className="fields mt-5">
          {isPending && (
            <ChipGroup
              label={t("family.review.scope")}
              options={AREAS.map((id) => ({ id, label: t(`family.area.${id}`) }))}
              value={scope}
              onChange={setScope}
            />
          )}
          <Select
            label={t("family.review.restriction")}
            options={(["none", ...RESTRICTIONS] as const).map((id) => ({
              id,
              label: t(`family.review.restriction.${id}`),
            }))}
            value={limit}
            onChange={setLimit}
          />
          <DateField label={t("family.review.expires")} optional value={expiresOn} onChange={setExpiresOn} />
          {isPending && (
            <>
              <Select
                label={t("family.review.seen")}
                options={PROOF_KINDS.map((id) => ({ id, label: t(`family.proof.${id}`) }))}
                value={kind}
                onChange={setKind}
              />
              <TextArea label={t("family.ask.description")} optional value={seen} onChange={setSeen} />
            </>
          )}
          <TextArea
            label={t("family.review.reason")}
            help={t("family.review.reason.help")}
            value={reason}
            onChange={setReason}
            error={isAsked && !reason.trim() ? t("family.review.reason.needed") : undefined}
          />
        </div>
      )}
    </Dialog>
  );
}

function LinkFacts({
  link: { ward, guardian, authority, courtOrder, proofs, others, reason },
}: {
  link: Guardianship;
}) {
  const none = t("family.review.noProof");
  const items = [
    { label: t("family.review.authority"), value: t(`family.authority.${authority}`) },
    {
      label: t("family.review.birth"),
      value: ward.birthDate ? dayWords(ward.birthDate) : t("family.review.unknown"),
    },
    { label: t("family.review.email"), value: guardian.email ?? t("family.review.noAccount") },
    {
      label: t("family.review.proofs"),
      value:
        proofs.length === 0
          ? none
          : proofs.map(({ id, kind, reference, description, files }) => (
              <div key={id} className="grid gap-1.5">
                <p>{[t(`family.proof.${kind}`), reference, description].filter(Boolean).join(" · ")}</p>
                {files.length > 0 && <Attached files={files} />}
              </div>
            )),
    },
    ...(others.length > 0
      ? [
          {
            label: t("family.review.others"),
            value: others.map(({ name, state, restriction }) => (
              <p key={name}>
                {[name, t(`family.state.${state}`), restriction && t(`family.review.restriction.${restriction}`)]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            )),
          },
        ]
      : []),
    ...(reason ? [{ label: t("family.review.reason"), value: reason }] : []),
  ];
  return (
    <div className="grid gap-4">
      {courtOrder && <Notice tone="warn">{t("family.review.court")}</Notice>}
      <KeyValues items={items} />
    </div>
  );
}
