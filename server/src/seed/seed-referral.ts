import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { SeededClient } from "./seed-requests.ts";

/** Whom the professional of the demonstration is asked to take: place in PROFESSIONALS. */
const ASKED = 0;

/** A family physician refers somebody: the request waits for an answer, and the referrer hears of it, as the person agreed. */
export async function seedReferral(
  { tx, now }: WriteCtx,
  { clients, days }: { clients: readonly SeededClient[]; days: Days },
): Promise<void> {
  const referred = clients.find(({ stage, account }) => stage.at === "proposed" && stage.to === ASKED && !account);
  if (!referred) return;
  const [id, createdAt] = [newId(now), days.hoursAgo(referred.daysAgo * 24 + 1)];
  const name = { givenName: "Nathalie", familyName: "Gagné" };
  await tx
    .insertInto("persons")
    .values({ id, ...name, locale: "fr", zone: PRACTICE.zone, createdAt })
    .execute();
  await tx
    .insertInto("contactPoints")
    .values({ id: newId(now), personId: id, kind: "email", value: "n.gagne@gmf-rosemont.example", createdAt })
    .execute();
  await tx
    .updateTable("requests")
    .set({ audience: "patient", requesterId: id, referrerId: id, consentedAt: days.hoursAgo(referred.daysAgo * 24) })
    .where("id", "=", referred.requestId)
    .execute();
  const who = { profession: "physician" as const, licenceOrder: "Collège des médecins", licenceNumber: "04217" };
  const attested = { organisation: "GMF Rosemont", attestedAt: createdAt, hearsBack: true };
  await tx
    .insertInto("referrals")
    .values({ requestId: referred.requestId, ...who, ...attested })
    .execute();
}
