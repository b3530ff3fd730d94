import type { Tx } from "../../../platform/database.ts";

/** What hangs on professionals, for several of them in one go each. */
export const listReasonKeys = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom("professionalReasons as r")
    .innerJoin("reasons as k", "k.key", "r.reasonKey")
    .select(["r.professionalId", "r.reasonKey"])
    .where("r.professionalId", "in", ids)
    .where("k.active", "=", true)
    .orderBy("k.position")
    .execute();

export const listOffered = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom("professionalServices as o")
    .innerJoin("services as s", "s.id", "o.serviceId")
    .select(["o.professionalId", "o.priceCents as ownPriceCents"])
    .select(["s.id", "s.kind", "s.nameFr", "s.nameEn", "s.minutes", "s.priceCents", "s.currency"])
    .where("o.professionalId", "in", ids)
    .where("s.active", "=", true)
    .orderBy("s.code")
    .execute();

export const listSitesOf = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom("professionalSites as w")
    .innerJoin("sites as s", "s.id", "w.siteId")
    .select(["w.professionalId", "s.id", "s.name", "s.address", "s.city", "s.region", "s.wheelchairAccess"])
    .where("w.professionalId", "in", ids)
    .where("s.active", "=", true)
    .orderBy("s.name")
    .orderBy("s.id")
    .execute();

export const listLicences = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom("licences as l")
    .select(["l.professionalId", "l.professionalOrder", "l.title", "l.number", "l.psychotherapyPermit", "l.supervised"])
    .select(["l.validFrom", "l.validUntil", "l.verifiedAt"])
    .where("l.professionalId", "in", ids)
    .orderBy("l.validFrom")
    .orderBy("l.id")
    .execute();

export const listServices = (tx: Tx) =>
  tx
    .selectFrom("services as s")
    .select(["s.id", "s.kind", "s.nameFr", "s.nameEn", "s.minutes", "s.priceCents", "s.currency"])
    .where("s.active", "=", true)
    .orderBy("s.code")
    .execute();

export const listSites = (tx: Tx) =>
  tx
    .selectFrom("sites as s")
    .select(["s.id", "s.name", "s.address", "s.city", "s.region", "s.wheelchairAccess"])
    .where("s.active", "=", true)
    .orderBy("s.name")
    .orderBy("s.id")
    .execute();

export const listReasons = (tx: Tx) =>
  tx
    .selectFrom("reasons")
    .select(["key", "labelFr", "labelEn"])
    .where("active", "=", true)
    .orderBy("position")
    .execute();

/** Towns in which somebody of the directory sees people. */
export const listCities = (tx: Tx) =>
  tx
    .selectFrom("professionalSites as w")
    .innerJoin("sites as s", "s.id", "w.siteId")
    .innerJoin("professionals as p", "p.personId", "w.professionalId")
    .select("s.city")
    .distinct()
    .where("s.active", "=", true)
    .where("p.state", "=", "approved")
    .orderBy("s.city")
    .execute();
