import { staff } from "@jechemine/contract/accounts-staff.ts";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { createDemoAccount, createOwner, DEMO_PASSWORD, staffHolding } from "./index.ts";
import { codeOf, linkTo, newEmail, PASSWORD, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld({ config: { demo: true } });
const owner = await world.make.account("staff", {}, ["owner"]);
const asOwner = world.callAs(owner.caller);
const who = { firstName: "Inès", lastName: "Accueil" };

/** A colleague who accepted the invitation, set up the second factor, and signed in. */
async function joined(permissions: ("intake" | "front_desk" | "owner")[]) {
  const email = newEmail();
  const member = await asOwner(staff.invite, { body: { email, ...who, permissions } });
  const visitor = new Visitor(world);
  await visitor.send("/auth/activate", { token: await linkTo(world, email), password: PASSWORD });
  await visitor.signIn(email);
  const { data } = await visitor.send("/auth/2fa/setup", {});
  await visitor.send("/auth/2fa/enable", { code: codeOf(String(data["secret"]), world.clock.now()) });
  return { email, visitor, id: member.id };
}

test("a colleague is invited, chooses a password, sets up the second factor, and may do what was given", async () => {
  const email = newEmail();
  const member = await asOwner(staff.invite, { body: { email, ...who, permissions: ["intake"] } });
  expect(member).toMatchObject({
    email,
    status: "invited",
    name: "Inès Accueil",
    permissions: ["intake"],
    twoFactor: false,
  });
  await expect(asOwner(staff.invite, { body: { email, ...who, permissions: ["intake"] } })).rejects.toMatchObject({
    status: 409,
    failure: { code: "EMAIL_TAKEN" },
  });
  const first = await linkTo(world, email);
  await asOwner(staff.inviteAgain, { params: { id: member.id } });
  const token = await linkTo(world, email);
  const visitor = new Visitor(world);
  expect(await visitor.status("/auth/activate", { token: first, password: PASSWORD })).toBe(410); // the newest counts
  expect((await visitor.send("/auth/activate", { token, password: "bienvenue1" })).failure).toMatchObject({
    code: "PASSWORD_COMMON",
  });
  expect(await visitor.status("/auth/activate", { token, password: PASSWORD })).toBe(200);
  expect(await visitor.status("/auth/activate", { token, password: PASSWORD })).toBe(410);
  await expect(asOwner(staff.inviteAgain, { params: { id: member.id } })).rejects.toMatchObject({
    failure: { code: "NOT_INVITED" },
  });
  await visitor.signIn(email);
  expect((await visitor.send("/auth/me")).data).toMatchObject({
    account: { staffPermissions: ["intake"] },
    twoFactor: { setupNeeded: true },
  });
});

test("what a colleague may do changes at their next request, and nobody but an owner changes it", async () => {
  const { visitor, id, email } = await joined(["intake"]);
  expect(
    (await visitor.send("/admin/staff", { ...who, email: newEmail(), permissions: ["owner"] })).failure,
  ).toMatchObject({ code: "FORBIDDEN" });
  expect(await visitor.status(`/admin/staff/${id}`, { permissions: ["owner"], active: true }, { method: "PUT" })).toBe(
    403,
  );
  await asOwner(staff.change, { params: { id }, body: { permissions: ["front_desk"], active: true } });
  expect(await visitor.status("/auth/me")).toBe(401); // signed out: the next sign-in has the new permissions
  await asOwner(staff.change, { params: { id }, body: { permissions: ["front_desk"], active: false } });
  expect((await new Visitor(world).signIn(email)).status).toBe(401);
  await asOwner(staff.change, { params: { id }, body: { permissions: ["front_desk"], active: true } });
  expect((await new Visitor(world).signIn(email)).data).toHaveProperty("challengeToken");
});

test("the practice keeps an owner, even when two step down at once", async () => {
  const second = await joined(["owner"]);
  const owners = [owner.accountId, second.id];
  const answers = await Promise.allSettled(
    owners.map((id) => asOwner(staff.change, { params: { id }, body: { permissions: ["intake"], active: true } })),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await world.count("staff_permissions where permission = 'owner'")).toBe(1);
});

test("the command line makes the first owner, who is invited by mail", async () => {
  const email = newEmail();
  await createOwner(world.platform, SYSTEM, { email, firstName: "Odile", lastName: "Owner", locale: "en" });
  expect(await subjectsTo(world, email)).toContain("You are invited to the team");
  await expect(
    createOwner(world.platform, SYSTEM, { email, firstName: "A", lastName: "B", locale: "fr" }),
  ).rejects.toMatchObject({ code: "EMAIL_TAKEN" });
  await expect(
    createOwner(world.platform, as("staff", { may: ["settings:read"] }), {
      email,
      firstName: "A",
      lastName: "B",
      locale: "fr",
    }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("in a demonstration its accounts are listed, sign in with one password, and may do without the second factor", async () => {
  const seed = writeVerb("public", (ctx, email: string) =>
    ctx.asSystem(() =>
      createDemoAccount(ctx, {
        kind: "staff",
        email,
        person: { givenName: "Inès", familyName: "Intake", locale: "fr", zone: "America/Toronto" },
        staffPermissions: ["intake"],
      }),
    ),
  );
  const email = newEmail();
  await seed(world.platform, SYSTEM, email);
  const visitor = new Visitor(world);
  const { data } = await visitor.send("/dev/accounts");
  expect(data).toMatchObject({
    password: DEMO_PASSWORD,
    accounts: [{ email, kind: "staff", name: "Inès Intake", staffPermissions: ["intake"] }],
  });
  expect((await visitor.signIn(email, { password: DEMO_PASSWORD })).status).toBe(200);
  expect((await visitor.send("/auth/me")).data).toMatchObject({ twoFactor: { mandatory: false, setupNeeded: false } });
  expect(await visitor.status("/auth/sessions")).toBe(200);
});

test("other modules learn whom to tell by permission, without seeing more themselves", async () => {
  const { id } = await joined(["intake"]);
  const holders = readVerb("public", (ctx, _: undefined) => staffHolding(ctx, "intake", "support"));
  const found = await holders(world.platform, as("client"), undefined);
  expect(found.map(({ accountId }) => accountId)).toContain(id);
});
