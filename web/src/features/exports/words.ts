import { actingFor } from "../../api/acting.ts";
import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

export const sayDay = (at: string) => fmt.longDate(at, boot.practice.zone);
export const sayMoment = (at: string) => fmt.dateTime(at, boot.practice.zone);

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
