import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { passkeys } from "@jechemine/contract/accounts-passkeys.ts";
import { phoneCodes } from "@jechemine/contract/portal-profile.ts";
import { type Server, serve } from "../../platform/http.ts";
import { readAccountSettings } from "./account-settings.ts";
import { addPasskey, passkeyOptions, readPasskeys } from "./add-passkey.ts";
import { cancelEmailChange, changeEmail } from "./change-email.ts";
import { removePasskey, renamePasskey } from "./change-passkey.ts";
import { changePassword } from "./change-password.ts";
import { leave } from "./leave.ts";
import { texts as messages } from "./messages.ts";
import { passkeySignIn, passkeySignInOptions, passkeyUnlock, passkeyUnlockOptions } from "./passkey-sign-in.ts";
import { passkeyStepUp, passkeyStepUpOptions } from "./passkey-step-up.ts";
import { stopEmailChange, verifyNewEmail } from "./verify-new-email.ts";
import { sendPhoneCode, verifyPhone } from "./verify-phone.ts";

/** How one signs in, is reached and leaves. */
export function settingsRoutes(server: Server) {
  passkeyRoutes(server);
  emailRoutes(server);
  const { platform } = server;
  serve(server, accountSettings.deactivate, { messages, run: (caller) => leave(platform, caller, undefined) });
}

function passkeyRoutes(server: Server) {
  const { platform } = server;
  serve(server, passkeys.signInOptions, {
    messages,
    run: (_, __, { address }) => passkeySignInOptions(platform, address),
  });
  serve(server, passkeys.signIn, {
    messages,
    run: (_, { body }, exchange) =>
      passkeySignIn(platform, { credential: body.credential, transport: body.transport, exchange }),
  });
  serve(server, passkeys.list, { messages, run: (caller) => readPasskeys(platform, caller, undefined) });
  serve(server, passkeys.options, { messages, run: (caller) => passkeyOptions(platform, caller) });
  serve(server, passkeys.add, { messages, run: (caller, { body }) => addPasskey(platform, caller, body) });
  serve(server, passkeys.rename, {
    messages,
    run: (caller, { params, body }) => renamePasskey(platform, caller, { ...params, ...body }),
  });
  serve(server, passkeys.remove, { messages, run: (caller, { params }) => removePasskey(platform, caller, params.id) });
  serve(server, passkeys.unlockOptions, { messages, run: (caller) => passkeyUnlockOptions(platform, caller) });
  serve(server, passkeys.unlock, {
    messages,
    run: (caller, { body }, { address }) => passkeyUnlock(platform, caller, { ...body, address }),
  });
  serve(server, passkeys.stepUpOptions, { messages, run: (caller) => passkeyStepUpOptions(platform, caller) });
  serve(server, passkeys.stepUp, {
    messages,
    run: (caller, { body }, { address }) => passkeyStepUp(platform, caller, { ...body, address }),
  });
}

function emailRoutes(server: Server) {
  const { platform } = server;
  serve(server, accountSettings.read, { messages, run: (caller) => readAccountSettings(platform, caller, undefined) });
  serve(server, accountSettings.changePassword, {
    messages,
    run: (caller, { body }, exchange) => changePassword(platform, caller, { asked: body, exchange }),
  });
  serve(server, accountSettings.changeEmail, {
    messages,
    run: (caller, { body }, exchange) => changeEmail(platform, caller, { ...body, exchange }),
  });
  serve(server, accountSettings.cancelEmailChange, {
    messages,
    run: (caller) => cancelEmailChange(platform, caller, undefined),
  });
  serve(server, accountSettings.verifyNewEmail, {
    messages,
    run: (caller, { body }) => verifyNewEmail(platform, caller, body.token),
  });
  serve(server, accountSettings.stopEmailChange, {
    messages,
    run: (caller, { body }) => stopEmailChange(platform, caller, body.token),
  });
  serve(server, phoneCodes.send, { messages, run: (caller, { params }) => sendPhoneCode(platform, caller, params.id) });
  serve(server, phoneCodes.verify, {
    messages,
    run: (caller, { params, body }) => verifyPhone(platform, caller, { ...params, ...body }),
  });
}
