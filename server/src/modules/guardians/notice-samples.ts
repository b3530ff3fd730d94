import { appPath } from "@jechemine/contract/paths.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import { TEXTS } from "./notice-texts.ts";

const day = { fr: "5 mars 2026", en: "March 5, 2026" };
const sample = (kind: NoticeSample["kind"], text: NoticeSample["text"]): NoticeSample => ({
  kind,
  text: { ...text, action: { label: { fr: "Ouvrir la page", en: "Open the page" }, url: appPath("portalFamily") } },
});

/** What mails about family look like. */
export const guardianSamples: readonly NoticeSample[] = [
  sample("guardianship_asked", TEXTS.asked),
  sample("guardianship_approved", TEXTS.approved("Noah")),
  sample("guardianship_refused", TEXTS.refused("Il manque la signature.")),
  sample("guardianship_ended", TEXTS.ended("Noah")),
  sample("guardianship_granted", TEXTS.granted("Noah")),
  sample("youth_talk_due", TEXTS.talk("Noah", day)),
  sample("youth_turned_fourteen", TEXTS.fourteen("Noah", day)),
  sample("youth_left_undecided", TEXTS.undecided("Noah")),
  sample("youth_account_wished", TEXTS.wished("Noah")),
  sample("youth_invited", TEXTS.invited),
];
