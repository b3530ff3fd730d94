import type { FileRequest } from "@jechemine/contract/exports.ts";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";

const TONES: Record<FileRequest["state"], Tone> = {
  pending: "info",
  granted: "ok",
  refused: "warn",
  withdrawn: "plain",
};

export const StateBadge = ({ of: { state, overdue } }: { of: Pick<FileRequest, "state" | "overdue"> }) => (
  <Badge tone={overdue ? "warn" : TONES[state]}>{t(`exports.state.${overdue ? "overdue" : state}`)}</Badge>
);
