import { appPath } from "@jechemine/contract/paths.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import * as says from "./notice-texts.ts";

const day = { fr: "jeudi 5 mars", en: "Thursday, March 5" };
const number = "D-1A2B-3C";
const sample = (kind: NoticeSample["kind"], said: NoticeSample["text"]): NoticeSample => ({
  kind,
  text: { ...said, action: { label: { fr: "Ouvrir", en: "Open" }, url: appPath("portalRequest") } },
});

/** What mails about requests and proposals look like. */
export const requestSamples: readonly NoticeSample[] = [
  sample("request_received", says.received("Clinique Je Chemine", day, number)),
  sample("request_invitation", says.invitation("Camille Roy", day)),
  sample("match_found", says.matched("Marie-Ève Lacasse", { fr: "psychologue", en: "psychologist" })),
  sample("no_match_yet", says.sorry("514 555-0100")),
  sample("request_lapsed", says.lapsed),
  sample("request_needs_intake", says.forStaff("needs_intake", number)),
  sample("request_call_today", says.forStaff("call_today", number)),
  sample("request_pooled", says.forStaff("pooled", number)),
  sample("request_expired", says.forStaff("expired", number)),
  sample("request_undated", says.forStaff("undated", number)),
  sample("proposal_made", says.proposed({ fr: "jeudi 5 mars, 14 h", en: "Thursday, March 5 at 2:00 p.m." })),
  sample("proposal_changed", says.changed),
  sample("referral_received", says.forReferrer("received", number)),
  sample("referral_matched", says.forReferrer("matched", number)),
  sample("referral_unreached", says.forReferrer("unreached", number)),
  sample("proposals_paused", says.paused),
  sample("request_gone", says.gone),
  sample("match_undated", says.remindProfessional),
];
