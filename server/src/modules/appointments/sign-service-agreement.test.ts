import { createHash } from "node:crypto";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { codeOf, makePractice, signAgreement } from "./test-practice.ts";

const world = await makeWorld();

test("the agreement is read in one's language, with the fees in money and the hash of its exact text", async () => {
  const { client, professional, asClient } = await makePractice(world);
  const query = { professionalId: professional.id };
  const french = await asClient(serviceAgreements.read, { query });
  expect(french).toMatchObject({
    professional: { id: professional.id, name: "Marie-Ève Lacasse" },
    text: { version: "2026-01", language: "fr", title: "Entente de service" },
    price: { amountCents: 12_000, currency: "CAD" },
    noticeHours: 48,
    lateFee: { amountCents: 6_000 },
    missedFee: { amountCents: 12_000 },
    signed: null,
  });
  expect(french.text.hash).toBe(createHash("sha256").update(french.text.body).digest("hex"));
  const english = await world.callAs(client.caller, "en-CA")(serviceAgreements.read, { query });
  expect(english.text).toMatchObject({ language: "en", title: "Service agreement" });
  const asked = { ...query, language: "en" as const };
  expect((await asClient(serviceAgreements.read, { query: asked })).text.body).toBe(english.text.body);
});

test("typing one's name stores the version, the language and the hash, and the fees that hold from then on", async () => {
  const practice = await makePractice(world);
  const { client, professional, fileId, asClient } = practice;
  const signed = await signAgreement(practice);
  expect(signed.signed).toMatchObject({ version: "2026-01", language: "fr", typedName: "Élodie Marchand" });
  const { rows } = await world.god.query(
    `select c.person_id, c.typed_name, c.form, c.text_version, c.text_language, encode(c.text_hash, 'hex') as hash, c.network, s.file_id,
      s.payer_person_id, s.notice_hours, s.late_fee_basis_points from service_agreements s join consents c on c.id = s.consent_id
      where s.client_id = $1 and s.professional_id = $2`,
    [client.id, professional.id],
  );
  expect(rows).toEqual([
    {
      person_id: client.id,
      typed_name: "Élodie Marchand",
      form: "typed",
      text_version: "2026-01",
      text_language: "fr",
      hash: signed.text.hash,
      network: "127.0.0.1",
      file_id: fileId,
      payer_person_id: client.id,
      notice_hours: 48,
      late_fee_basis_points: 5_000,
    },
  ]);
  expect(await codeOf(signAgreement(practice))).toBe("ALREADY_SIGNED");
  // The practice changes its fees: what was signed stays.
  const place = { name: "Cheminer", zone: "America/Toronto", currency: "CAD", locale: "fr", phone: "514 555-0100" };
  const more = { email: "allo@example.test", address: "Montréal", privacy_officer: "Alex" };
  await world.make.insert("practice", { only_row: true, ...place, ...more, rules: { lateFeeBasisPoints: 10_000 } });
  const again = await asClient(serviceAgreements.read, { query: { professionalId: professional.id } });
  expect(again.lateFee.amountCents).toBe(6_000);
});

test("ten signatures at once make one agreement", async () => {
  const practice = await makePractice(world);
  const answers = await Promise.all(Array.from({ length: 10 }, () => codeOf(signAgreement(practice))));
  expect(answers.toSorted()).toEqual([...Array<string>(9).fill("ALREADY_SIGNED"), "ok"]);
});

test("another text than the one shown is not signed unseen, nor with a professional who does not treat me", async () => {
  const { asClient, professional } = await makePractice(world);
  const stranger = await makePractice(world);
  const query = { professionalId: professional.id };
  const { text } = await asClient(serviceAgreements.read, { query });
  const body = { ...query, version: text.version, language: text.language, hash: text.hash, typedName: "Élodie" };
  const sign = (change: Partial<typeof body>) =>
    codeOf(asClient(serviceAgreements.sign, { body: { ...body, ...change } }));
  expect(await sign({ hash: "0".repeat(64) })).toBe("TEXT_CHANGED");
  expect(await sign({ version: "2025-01" })).toBe("TEXT_CHANGED");
  expect(await sign({ language: "en" })).toBe("TEXT_CHANGED");
  expect(await sign({ typedName: "  " })).toBe("INVALID");
  expect(await sign({ professionalId: stranger.professional.id })).toBe("NOT_FOUND");
  expect(await codeOf(stranger.asClient(serviceAgreements.read, { query }))).toBe("NOT_FOUND");
  expect(await sign({})).toBe("ok");
});
