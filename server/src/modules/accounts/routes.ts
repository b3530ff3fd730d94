import { accounts, portalAccounts } from "@jechemine/contract/accounts.ts";
import { type Server, serve } from "../../platform/http.ts";
import { accountAdminRoutes, applicationRoutes, staffRoutes } from "./admin-routes.ts";
import { changePassword } from "./change-password.ts";
import { claim, readClaim } from "./claim.ts";
import { setLanguage } from "./cookies.ts";
import { endOtherSignIns, endOwnSignIn } from "./end-sign-ins.ts";
import { lockSignIn, unlockSignIn } from "./lock-sign-in.ts";
import { logIn } from "./log-in.ts";
import { logOut } from "./log-out.ts";
import { texts } from "./messages.ts";
import { readDemoAccounts, readMe, readSignIns, readTwoFactor } from "./reads.ts";
import { refreshSignIn } from "./refresh-sign-in.ts";
import { askForMail, register } from "./register.ts";
import { activate, resetPassword } from "./reset-password.ts";
import { setLocale } from "./set-locale.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { stepUp } from "./step-up.ts";
import { disableTwoFactor, enableTwoFactor, renewRecoveryCodes, setUpTwoFactor } from "./two-factor.ts";
import { verifyEmail } from "./verify-email.ts";
import { verifySecondFactor } from "./verify-second-factor.ts";

type Prefixed = typeof accounts | typeof portalAccounts;
const messages = texts;

/** Everything below `/auth`, the same below `/portal-auth`, and what the practice decides about accounts. */
export function accountRoutes(server: Server) {
  for (const endpoints of [accounts, portalAccounts]) {
    entranceRoutes(server, endpoints, endpoints === portalAccounts);
    insideRoutes(server, endpoints);
    twoFactorRoutes(server, endpoints);
  }
  settingsRoutes(server);
  claimRoutes(server);
  applicationRoutes(server);
  staffRoutes(server);
  accountAdminRoutes(server);
}

function entranceRoutes(server: Server, to: Prefixed, clientsOnly: boolean) {
  const { platform } = server;
  serve(server, to.register, { messages, run: (_, { body }, exchange) => register(platform, { who: body, exchange }) });
  serve(server, to.verifyEmail, { messages, run: (caller, { body }) => verifyEmail(platform, caller, body.token) });
  serve(server, to.resendVerification, {
    messages,
    run: (_, { body }, exchange) => askForMail(platform, { ...body, purpose: "verification", exchange }),
  });
  serve(server, to.login, {
    messages,
    run: (_, { body }, exchange) => logIn(platform, { login: body, exchange, clientsOnly }),
  });
  serve(server, to.verifySecondFactor, {
    messages,
    run: (_, { body }, exchange) => verifySecondFactor(platform, { given: body, exchange }),
  });
  serve(server, to.refresh, {
    messages,
    run: (caller, { body }, exchange) => refreshSignIn(platform, caller, { refreshToken: body.refreshToken, exchange }),
  });
  serve(server, to.logout, {
    messages,
    run: (caller, { body }, exchange) => logOut(platform, caller, { refreshToken: body.refreshToken, exchange }),
  });
  serve(server, to.forgotPassword, {
    messages,
    run: (_, { body }, exchange) => askForMail(platform, { ...body, purpose: "password", exchange }),
  });
  serve(server, to.resetPassword, {
    messages,
    run: (_, { body }, { address }) => resetPassword(platform, body, address),
  });
  serve(server, to.activate, { messages, run: (_, { body }) => activate(platform, body) });
}

function insideRoutes(server: Server, to: Prefixed) {
  const { platform } = server;
  serve(server, to.changePassword, {
    messages,
    run: (caller, { body }, exchange) => changePassword(platform, caller, { asked: body, exchange }),
  });
  serve(server, to.me, { messages, run: (caller) => readMe(platform, caller, undefined) });
  serve(server, to.sessions, { messages, run: (caller) => readSignIns(platform, caller, undefined) });
  serve(server, to.endSession, { messages, run: (caller, { params }) => endOwnSignIn(platform, caller, params.id) });
  serve(server, to.endOtherSessions, { messages, run: (caller) => endOtherSignIns(platform, caller, undefined) });
  serve(server, to.stepUp, {
    messages,
    run: (caller, { body }, { address }) => stepUp(platform, caller, { proof: body, address }),
  });
  serve(server, to.lock, { messages, run: (caller) => lockSignIn(platform, caller, undefined) });
  serve(server, to.unlock, {
    messages,
    run: (caller, { body }, { address }) => unlockSignIn(platform, caller, { ...body, address }),
  });
}

function twoFactorRoutes(server: Server, to: Prefixed) {
  const { platform } = server;
  serve(server, to.twoFactor, { messages, run: (caller) => readTwoFactor(platform, caller, undefined) });
  serve(server, to.setUpTwoFactor, { messages, run: (caller) => setUpTwoFactor(platform, caller, undefined) });
  serve(server, to.enableTwoFactor, {
    messages,
    run: (caller, { body }, exchange) => enableTwoFactor(platform, caller, { ...body, exchange }),
  });
  serve(server, to.disableTwoFactor, {
    messages,
    run: (caller, { body }, exchange) => disableTwoFactor(platform, caller, { ...body, exchange }),
  });
  serve(server, to.renewRecoveryCodes, {
    messages,
    run: (caller, { body }, exchange) => renewRecoveryCodes(platform, caller, { ...body, exchange }),
  });
}

function claimRoutes(server: Server) {
  const { platform } = server;
  serve(server, accounts.readClaim, { messages, run: (caller, { body }) => readClaim(platform, caller, body.token) });
  serve(server, accounts.claim, { messages, run: (_, { body }) => claim(platform, body) });
  serve(server, accounts.setLocale, {
    messages,
    run: async (caller, { body }, exchange) => {
      await setLocale(platform, caller, body.locale);
      setLanguage(platform.config, exchange, body.locale);
      return {};
    },
  });
  serve(server, accounts.demoAccounts, { messages, run: (caller) => readDemoAccounts(platform, caller, undefined) });
}
