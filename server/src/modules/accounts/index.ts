/** The door: all that the rest of the server may use of this module. */
export { ownStanding } from "./account.ts";
export { addressOf, forgetAddress } from "./account-address.ts";
export { setAccountOpen } from "./account-status.ts";
export { callerOf } from "./caller-of.ts";
export { createClaimLink, createGuest, isEmailInUse, openClientAccount } from "./claim.ts";
export { closeAccount } from "./close-account.ts";
export { createDemoAccount, DEMO_PASSWORD } from "./create-demo-account.ts";
export { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
export { accountFates } from "./fates.ts";
export { accountSamples } from "./notice-samples.ts";
export { accountTellers } from "./notices.ts";
export { screenedHash } from "./password.ts";
export { readDemoAccounts } from "./reads.ts";
export { accountRoutes } from "./routes.ts";
export { createOwner } from "./staff.ts";
export { staffHolding } from "./staff-holding.ts";
export { requireStepUp } from "./step-up.ts";
export { accountJobs, watchLicences } from "./watch-licences.ts";
