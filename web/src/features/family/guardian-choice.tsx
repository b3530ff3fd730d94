import { GRANTS, type Grant, type MyGuardian } from "@jechemine/contract/guardians-shapes.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { Button } from "../../ui/button.tsx";
import { Switch } from "../../ui/choices.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { areaWords, dayWords, firstNameOf } from "./words.ts";

/** What one guardian sees; from 14 on the reader decides. Undecided, the switches show what is open today. */
export function GuardianChoice({ guardian }: { guardian: MyGuardian }) {
  const { linkId, name, authority, sees, mayDecide, openUntil, decidedAt, grants } = guardian;
  const open = GRANTS.filter((area) => (decidedAt ? grants.includes(area) : sees.includes(area)));
  const [chosen, choose] = useState<readonly Grant[]>(open);
  const act = useAct();
  const first = firstNameOf(name);
  const turn = (area: Grant, on: boolean) => choose(GRANTS.filter((one) => (one === area ? on : chosen.includes(one))));
  return (
    <section className="grid gap-3" aria-label={name}>
      <div className="hstack">
        <Avatar name={name} />
        <span className="grow">
          <span className="m block">{name}</span>
          <span className="text-sm text-ink-2 block">{t(`family.authority.${authority}`)}</span>
        </span>
      </div>
      {openUntil && <Notice tone="info">{t("family.mine.until", { day: dayWords(openUntil) })}</Notice>}
      {mayDecide ? (
        <>
          {GRANTS.map((area) => (
            <Switch
              key={area}
              isSelected={chosen.includes(area)}
              onChange={(on) => turn(area, on)}
              help={t(`family.mine.${area}.help`)}
            >
              {t(`family.mine.${area}`, { name: first })}
            </Switch>
          ))}
          <div>
            <Button
              kind="primary"
              busy={act.isPending}
              onPress={() => act.mutate({ run: () => acts.grant(linkId, [...chosen]), done: t("family.mine.saved") })}
            >
              {t("family.mine.save")}
            </Button>
          </div>
        </>
      ) : (
        <p className="text-sm">
          {sees.length > 0 ? t("family.mine.now", { areas: areaWords(sees) }) : t("family.sees.nothing")}
        </p>
      )}
    </section>
  );
}
