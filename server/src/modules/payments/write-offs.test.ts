import { randomUUID } from "node:crypto";
import { billing } from "@jechemine/contract/billing.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { permissionsOf, type StaffPermission } from "@jechemine/contract/permissions.ts";
import { type MakeWriteOff, writeOffs } from "@jechemine/contract/write-offs.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { decideWriteOff } from "../billing/write-off.ts";
import { makePayer, provenNow, type TestPayer, tally } from "./test-payer.ts";

const world = await makeWorld();
const staff = async (permission: StaffPermission, provenAgo = 0) => {
  const { caller } = await world.make.account("staff", { given_name: "Simone" }, [permission]);
  const may = { ...caller, permissions: new Set(permissionsOf("staff", [permission])) };
  return world.callAs(await provenNow(world, may, new Date(world.clock.now().getTime() - provenAgo)));
};
const desk = await staff("billing");
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: unknown) => (error instanceof CallRefused ? `${error.status} ${error.failure.code}` : String(error)),
  );
async function chargeOf({ client }: TestPayer) {
  const { items } = await desk(billing.staffCharges, { query: { clientId: client.id } });
  const charge = items.at(-1);
  const share = charge?.shares[0];
  if (!charge || !share) throw new Error("nothing is charged");
  return { id: charge.id, shareId: share.id, charge };
}
type More = Partial<MakeWriteOff> & { key?: string };
const writeOff = async (payer: TestPayer, { key = randomUUID(), ...more }: More = {}, by = desk) => {
  const { id, shareId } = await chargeOf(payer);
  return by(writeOffs.make, { params: { id }, body: { shareId, reason: "hardship", ...more }, idempotencyKey: key });
};
const trialBalance = async () => {
  const { rows } = await world.god.query(`select coalesce(sum(amount_cents), 0)::int as sum,
    (select count(*) from (select from ledger_entries group by transaction_id having sum(amount_cents) <> 0) off)::int as unbalanced from ledger_entries`);
  return rows[0];
};

test("what is given up is no longer owed nor due, is nobody’s payment, and stays the professional’s; the payer reads that it is gone, not why", async () => {
  const one = await makePayer(world);
  const made = await writeOff(one, { note: "injoignable depuis mars" });
  expect(made).toMatchObject({ amount: { amountCents: 12_000 }, madeBy: "Simone Roy", reversedAt: null });
  expect(await one.owed()).toBe(0);
  expect(await one.balance({ kind: "payable", ownerId: one.professional.id })).toBe(-8_400);
  expect(await one.call(billing.balance, {})).toMatchObject({
    currentBalance: 0,
    totalCharges: 0,
    totalPayments: 0,
    nextDueOn: null,
  });
  const [charge] = (await one.call(billing.charges, { query: {} })).items;
  expect(charge).toMatchObject({ status: "written_off", writtenOff: 120, remaining: 0, paid: 0 });
  expect(await one.call(billing.charge, { params: { id: charge?.id ?? "" } })).toEqual(charge);
  const statement = await one.call(billing.statement, { params: { month: "2026-03" } });
  expect(statement.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ["charge", 120],
    ["write_off", -120],
  ]);
  expect(statement).toMatchObject({ charges: 0, payments: 0, closingBalance: 0 });
  expect(JSON.stringify([charge, statement])).not.toMatch(/hardship|injoignable/);
  expect((await chargeOf(one)).charge).toMatchObject({ status: "written_off", writtenOffCents: 12_000 });
  expect(await trialBalance()).toEqual({ sum: 0, unbalanced: 0 });
});

test("a counter-entry takes it back, once, and it is owed again; both stay in the books", async () => {
  const one = await makePayer(world);
  const { id } = await writeOff(one, { amountCents: 5_000 });
  expect(await one.owed()).toBe(7_000);
  const races = await Promise.all(
    Array.from({ length: 10 }, () => codeOf(desk(writeOffs.reverse, { params: { id } }))),
  );
  expect(tally(races)).toEqual({ ok: 1, "409 ALREADY_REVERSED": 9 });
  expect(await one.owed()).toBe(12_000);
  const { items } = await desk(writeOffs.list, { query: { chargeId: (await chargeOf(one)).id } });
  expect(items).toMatchObject([{ id, reversedBy: "Simone Roy" }]);
  const lines = (await one.call(billing.statement, { params: { month: "2026-03" } })).lines;
  expect(lines.map(({ kind, amount }) => [kind, amount]).slice(1)).toEqual([
    ["write_off", -50],
    ["write_off", 50],
  ]);
});

test("never more than is left, not while money is under way, not without a reason, not by the front desk, not on a proof of long ago", async () => {
  const one = await makePayer(world);
  expect(await codeOf(writeOff(one, { amountCents: 12_001 }))).toBe("400 AMOUNT_EXCEEDS_OPEN");
  expect(await codeOf(writeOff(one, { reason: "other" }))).toBe("400 INVALID");
  expect(await codeOf(writeOff(one, {}, await staff("front_desk")))).toBe("403 FORBIDDEN");
  expect(await codeOf(writeOff(one, {}, await staff("owner")))).toBe("403 FORBIDDEN");
  expect(await codeOf(writeOff(one, {}, await staff("billing", 3_600_000)))).toBe("403 FORBIDDEN");
  const debit = await one.add("debit");
  await one.pay(1_000, debit.id);
  expect(await codeOf(writeOff(one))).toBe("409 PAYMENT_IN_PROGRESS");
  const other = await makePayer(world);
  const { shareId } = await chargeOf(other);
  expect(await codeOf(writeOff(one, { shareId }))).toBe("404 NOT_FOUND"); // somebody else's part of another charge
});

test("twenty with twenty keys: one; twenty with one key: one effect and one answer", async () => {
  const one = await makePayer(world);
  const races = await Promise.all(Array.from({ length: 20 }, () => codeOf(writeOff(one))));
  expect(tally(races)).toEqual({ ok: 1, "409 NOTHING_OPEN": 19 });
  const other = await makePayer(world);
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => writeOff(other, { key })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await trialBalance()).toEqual({ sum: 0, unbalanced: 0 });
});

test("what is given up is cut with its part of the taxes, and never more than is left", () => {
  const cents = fc.integer({ min: 1, max: 500_000 });
  fc.assert(
    fc.property(cents, fc.nat(60_000), fc.nat(60_000), cents, (netCents, gstCents, qstCents, asked) => {
      const rest = { amountCents: netCents + gstCents + qstCents, netCents, gstCents, qstCents };
      const decision = decideWriteOff(rest, asked);
      const { amountCents = 0, ...parts } = decision.ok ? decision.parts : {};
      expect(decision.ok).toBe(asked <= rest.amountCents);
      expect(amountCents).toBe(decision.ok ? asked : 0);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(amountCents);
    }),
  );
});

test("whatever happens in whatever order, the trial balance is zero and what is owed is what was charged less paid less given up", async () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant("charge" as const), cents: fc.integer({ min: 1, max: 20_000 }) }),
    fc.record({ do: fc.constant("pay" as const), cents: fc.integer({ min: 1, max: 20_000 }) }),
    fc.record({ do: fc.constant("give up" as const), cents: fc.integer({ min: 1, max: 20_000 }) }),
    fc.record({ do: fc.constant("take back" as const), cents: fc.nat(5) }),
    fc.record({ do: fc.constant("return" as const), cents: fc.nat(5) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
      const one = await makePayer(world);
      let owed = 12_000;
      const given: { id: string; cents: number }[] = [];
      const paid: { id: string; cents: number }[] = [];
      for (const { do: what, cents } of acts) {
        if (what === "charge") {
          await one.charge({ netCents: cents });
          owed += cents;
        }
        if (what === "pay") {
          paid.push({ id: await one.settle(cents), cents });
          owed -= cents;
        }
        if (what === "give up") {
          const made = await writeOff(one, { amountCents: cents }).catch(() => undefined);
          if (made) given.push({ id: made.id, cents });
          if (made) owed -= cents;
        }
        const back = what === "take back" ? given.splice(cents, 1)[0] : undefined;
        if (back) await desk(writeOffs.reverse, { params: { id: back.id } });
        const returned = what === "return" ? paid.splice(cents, 1)[0] : undefined;
        if (returned) await one.unpay(returned.id);
        owed += (back?.cents ?? 0) + (returned?.cents ?? 0);
        expect(await one.owed()).toBe(owed);
      }
      expect(await trialBalance()).toEqual({ sum: 0, unbalanced: 0 });
    }),
    { numRuns: 12 },
  );
}, 60_000);
