import type { StaffMember } from "@jechemine/contract/accounts-staff.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import { Avatar, Badge, Tag, Tags } from "../../ui/marks.tsx";
import { Email } from "./email.tsx";
import { t } from "./messages.ts";
import { acts, staffQuery } from "./queries.ts";
import { ChangeDialog, InviteDialog } from "./staff-dialogs.tsx";

/** The team: what each member may do, and invitations. */
export function Team() {
  const query = useQuery(staffQuery);
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<StaffMember>();
  return (
    <Card
      title={t("people.staff.list")}
      aside={
        <Button size="sm" icon={UserPlus} onPress={() => setInviting(true)}>
          {t("people.staff.invite")}
        </Button>
      }
      flush
    >
      <QueryView query={query}>
        {(members) => (
          <ul className="rows">
            {members.map((member) => (
              <Member key={member.id} member={member} onChange={() => setChanged(member)} />
            ))}
          </ul>
        )}
      </QueryView>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {changed && <ChangeDialog member={changed} onClose={() => setChanged(undefined)} />}
    </Card>
  );
}

function Member({ member, onChange }: { member: StaffMember; onChange: () => void }) {
  const { id, personId, name, email, status, permissions, twoFactor } = member;
  const act = useAct();
  const again = () => act.mutate({ run: () => acts.inviteAgain(id), done: t("people.staff.again.done", { name }) });
  return (
    <li className="row flex-wrap">
      <Avatar name={name} />
      <div className="min-w-0 grow basis-52">
        <Link className="row__t" href={appPath("adminPerson", { id: personId })}>
          {name}
        </Link>
        <span className="row__s block">
          <Email value={email} />
        </span>
        <Tags>
          {permissions.map((permission) => (
            <Tag key={permission}>{t(`people.perm.${permission}`)}</Tag>
          ))}
          {!twoFactor && <Badge tone="warn">{t("people.staff.noTwoFactor")}</Badge>}
        </Tags>
      </div>
      <span className="ml-auto flex flex-wrap items-center gap-3 max-sm:w-full max-sm:justify-between max-sm:pl-13">
        <Badge tone={status === "active" ? "ok" : "plain"}>{t(`people.account.${status}`)}</Badge>
        {status === "invited" && (
          <Button size="sm" onPress={again} busy={act.isPending}>
            {t("people.staff.again")}
          </Button>
        )}
        <Button size="sm" onPress={onChange} aria-label={t("people.staff.change.of", { name })}>
          {t("people.staff.change")}
        </Button>
      </span>
    </li>
  );
}
