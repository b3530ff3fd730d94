import type { FileRequest } from "@jechemine/contract/exports.ts";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";

const TONES: Record<FileRequest["state"], Tone> = {
  pending: "info",
  granted: "ok",
  refused: "warn",
  withdrawn: "plain",
};

/** A guardian asked who may not have the file any more: it waits for nobody. */
export const isVain = ({ state, guardian }: Pick<FileRequest, "state" | "guardian">) =>
  state === "pending" && guardian?.mayReceive === false;

export const StateBadge = ({ of }: { of: Pick<FileRequest, "state" | "overdue" | "guardian"> }) => {
  if (isVain(of)) return <Badge>{t("exports.state.vain")}</Badge>;
  return (
    <Badge tone={of.overdue ? "warn" : TONES[of.state]}>
      {t(`exports.state.${of.overdue ? "overdue" : of.state}`)}
    </Badge>
  );
};
