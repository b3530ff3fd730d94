import { useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";
import { onCallQuery } from "./queries.ts";

/** Whom to fetch when somebody is not well. */
export function OnCallLine() {
  const { data } = useQuery(onCallQuery);
  if (!data) return <p className="muted sm">{"\u00a0"}</p>; // the place of one line
  const { shift } = data;
  return (
    <p className="muted sm">
      {shift
        ? t("desk.oncall", {
            name: shift.person.name,
            time: fmt.dateTime(shift.endsAt, boot.practice.zone),
          })
        : t("desk.nobodyoncall")}
    </p>
  );
}
