import { publicPath } from "@jechemine/contract/paths.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import { CHANGE_TEXTS, phoneCodeText } from "./change-notice-texts.ts";
import { applicationDecided, BUTTONS, licenceExpires, TEXTS } from "./notice-texts.ts";
import { suspensionSamples } from "./suspension-notices.ts";

const url = { fr: publicPath("signIn", "fr"), en: publicPath("signIn", "en") };
type Pictured = Partial<
  Record<NoticeSample["kind"], readonly [text: keyof typeof TEXTS, button: keyof typeof BUTTONS]>
>;
const PICTURED: Pictured = {
  verify_email: ["verify", "verify"],
  account_known: ["known", "signIn"],
  reset_password: ["reset", "reset"],
  invitation: ["invitation", "activate"],
  new_sign_in: ["newSignIn", "reset"],
  password_changed: ["passwordChanged", "reset"],
  second_factor_changed: ["secondFactorOn", "reset"],
  application_received: ["applicationReceived", "application"],
  application_waits: ["applicationWaits", "applications"],
  application_approved: ["applicationApproved", "workspace"],
  application_refused: ["applicationRefused", "application"],
};
const has = (kind: string): kind is NoticeSample["kind"] => Object.hasOwn(PICTURED, kind);

/** What mails about accounts look like. */
export const accountSamples: readonly NoticeSample[] = [
  ...Object.keys(PICTURED)
    .filter(has)
    .flatMap((kind): NoticeSample[] => {
      const [text, button] = PICTURED[kind] ?? [];
      return text && button ? [{ kind, text: { ...TEXTS[text], action: { label: BUTTONS[button], url } } }] : [];
    }),
  { kind: "email_change", text: CHANGE_TEXTS.asked },
  { kind: "passkey_changed", text: CHANGE_TEXTS.passkeyAdded },
  { kind: "account_leaving", text: CHANGE_TEXTS.left },
  {
    kind: "licence_expiring",
    text: {
      ...licenceExpires({ fr: "31 mars 2026", en: "March 31, 2026" }, "Marie-Ève Lacasse").own,
      action: { label: BUTTONS.workspace, url },
    },
  },
  {
    kind: "application_decided",
    text: { ...applicationDecided("Marie-Ève Lacasse", true), action: { label: BUTTONS.applications, url } },
  },
  ...suspensionSamples,
  { kind: "phone_code", text: phoneCodeText("123456"), channels: ["sms"] },
];
