import { actingFor } from "../../api/acting.ts";
import { t } from "./messages.ts";

type Said =
  | "exports.file.title"
  | "exports.file.ask"
  | "exports.file.text"
  | "exports.file.none"
  | "exports.ground.serious_harm"
  | "exports.redacted.serious_harm";
/** What is said to somebody of their own file, and to a guardian of the file of whom they act for. */
export const ofWhom = (id: Said, values: { count?: number } = {}): string =>
  actingFor ? t(`${id}.ward`, { ...values, name: actingFor.name }) : t(id, values);
