import type { Locale } from "./endpoint.ts";
import type { AccountKind } from "./permissions.ts";

/**
 * The one table of addresses that people see: the server serves them, the web app routes them, mails and tests link to them.
 * Public pages have one address per language; the apps have one for both (`/portal/…`, `/workspace/…`, `/admin/…`).
 * `:name` stands for a part that `pathTo` fills in.
 */
export const publicPaths = {
  home: { fr: "/fr", en: "/en" },
  how: { fr: "/fr/comment-ca-marche", en: "/en/how-it-works" },
  professionals: { fr: "/fr/professionnels", en: "/en/professionals" },
  professional: { fr: "/fr/professionnels/:slug", en: "/en/professionals/:slug" },
  privacy: { fr: "/fr/confidentialite", en: "/en/privacy" },
  terms: { fr: "/fr/conditions", en: "/en/terms" },
  professionalTerms: { fr: "/fr/conditions-professionnelles", en: "/en/professional-terms" },
  accessibility: { fr: "/fr/accessibilite", en: "/en/accessibility" },
  contact: { fr: "/fr/contact", en: "/en/contact" },
  /** Forms for whoever writes for others. */
  schools: { fr: "/fr/ecoles", en: "/en/schools" },
  organisations: { fr: "/fr/organisations", en: "/en/organisations" },
  /** Confirms a receipt: `/verify` and `/verify/:code`, which are printed on paper, lead here in the visitor's language. */
  verify: { fr: "/fr/verifier", en: "/en/verify" },
  verifyCode: { fr: "/fr/verifier/:code", en: "/en/verify/:code" },
  request: { fr: "/fr/demande", en: "/en/request" },
  /** Where a guest follows a request, with the secret of the mailed link. */
  requestStatus: { fr: "/fr/demande/suivi/:token", en: "/en/request/follow/:token" },
  /** A loved one of 14 and over is asked to accept the request made for them. */
  requestInvitation: { fr: "/fr/demande/invitation/:token", en: "/en/request/invitation/:token" },
  claim: { fr: "/fr/demande/mon-dossier/:token", en: "/en/request/my-file/:token" },
  signIn: { fr: "/fr/connexion", en: "/en/sign-in" },
  register: { fr: "/fr/inscription", en: "/en/register" },
  verifyEmail: { fr: "/fr/courriel/:token", en: "/en/email/:token" },
  forgot: { fr: "/fr/mot-de-passe-oublie", en: "/en/forgot-password" },
  reset: { fr: "/fr/mot-de-passe/:token", en: "/en/password/:token" },
  activate: { fr: "/fr/activation/:token", en: "/en/activation/:token" },
  /** The new address of an account is confirmed; the old one stops or undoes the change. */
  newEmail: { fr: "/fr/nouvelle-adresse/:token", en: "/en/new-email/:token" },
  stopEmailChange: { fr: "/fr/garder-mon-adresse/:token", en: "/en/keep-my-email/:token" },
  join: { fr: "/fr/devenir-membre", en: "/en/join" },
  /** A youth of 14 and over opens their own account, by the secret of the mailed link. */
  youthAccount: { fr: "/fr/mon-compte/:token", en: "/en/my-account/:token" },
  /** Where one comes back to from the bank: the browser knows which link it was. */
  payReturn: { fr: "/fr/payer", en: "/en/pay" },
  /** What somebody owes, opened from a mail: whoever holds the link may pay it. */
  payLink: { fr: "/fr/payer/:token", en: "/en/pay/:token" },
  /** One appointment opened from a mail, without signing in: confirm, move, cancel. */
  appointmentLink: { fr: "/fr/rendez-vous/:token", en: "/en/appointment/:token" },
} as const satisfies Record<string, Record<Locale, `/${string}`>>;

/** Leads to `payReturn` in the visitor's language: a bank knows no language. */
export const PAY_RETURN = "/pay";

export const appPaths = {
  portal: "/portal",
  portalAppointments: "/portal/appointments",
  portalAppointment: "/portal/appointments/:id",
  portalRequest: "/portal/request",
  /** Choose a free time: `?professional=<id>`. */
  portalBook: "/portal/appointments/book",
  /** The service agreement with one professional: `?professional=<id>`. */
  portalAgreement: "/portal/appointments/agreement",
  /** What is owed and paid; `?tab=payments|statements`, `?pay=1` opens the way to pay. */
  portalBilling: "/portal/billing",
  portalMethods: "/portal/billing/methods",
  /** One month as a page to print: `2026-11`. */
  portalStatement: "/portal/billing/statements/:month",
  /** How a payment went; one comes back here from 3-D Secure. */
  portalPayment: "/portal/billing/payments/:id",
  portalReceipt: "/portal/billing/receipts/:id",
  /** One charge, by the id of my share of it. */
  portalCharge: "/portal/billing/charges/:id",
  /** `?thread=<id>` opens one. */
  portalMessages: "/portal/messages",
  /** The clinical file of whom the reader acts for: asked for, and taken away. */
  portalFile: "/portal/file",
  portalNotifications: "/portal/notifications",
  /** The list of sections; each section is an address below it. */
  portalSettings: "/portal/settings",
  portalProfile: "/portal/settings/profile",
  portalAccount: "/portal/settings/security",
  portalNotificationSettings: "/portal/settings/notifications",
  portalFamily: "/portal/settings/family",
  portalConsents: "/portal/settings/consents",
  /** What I may take away: export, clinical file, calendar feed. */
  portalData: "/portal/settings/data",
  portalHealth: "/portal/settings/health",
  /** Close the account or wish to be deleted. */
  portalLeave: "/portal/settings/leave",
  workspace: "/workspace",
  workspaceProposals: "/workspace/proposals",
  workspacePool: "/workspace/pool",
  workspaceCalendar: "/workspace/calendar",
  workspaceAvailability: "/workspace/availability",
  workspaceClients: "/workspace/clients",
  /** A client's file; `?tab=timeline|notes`, `?note=<id>` opens a note. */
  workspaceClient: "/workspace/clients/:id",
  /** Clients who ask for their file; `?request=<id>` opens one. */
  workspaceFileRequests: "/workspace/file-requests",
  workspaceCalendarFeed: "/workspace/calendar/feed",
  /** Absences of several days, and when one answers. */
  workspaceAbsences: "/workspace/absences",
  workspaceProfile: "/workspace/profile",
  workspaceMessages: "/workspace/messages",
  /** What must be acknowledged; `?alert=<id>` opens one. */
  workspaceAlerts: "/workspace/alerts",
  workspaceNotifications: "/workspace/notifications",
  workspaceNotificationSettings: "/workspace/notifications/settings",
  workspaceAccount: "/workspace/account",
  workspaceConsents: "/workspace/account/consents",
  /** What a professional sees before an administrator has approved the application. */
  workspaceApplication: "/workspace/application",
  admin: "/admin",
  /** The front desk's day; `?day=2026-11-23`. */
  adminDay: "/admin/day",
  adminPeople: "/admin/people",
  adminPerson: "/admin/people/:id",
  /** Records that look like one human being; `?kept=<id>&gone=<id>` opens a merge. */
  adminDuplicates: "/admin/duplicates",
  /** Who is on call and who is away; `?week=2026-11-23`. */
  adminRoster: "/admin/roster",
  adminApplications: "/admin/applications",
  /** Links between guardians and wards that await an answer; `?state=approved`. */
  adminGuardians: "/admin/people/guardians",
  /** `?tab=payments|write_offs|ledger` */
  adminMoney: "/admin/money",
  /** A client's statement. */
  adminMoneyClient: "/admin/money/clients/:id",
  adminCharge: "/admin/money/charges/:id",
  /** Wishes to be deleted. */
  adminDeletions: "/admin/deletions",
  adminContact: "/admin/contact",
  adminSettings: "/admin/settings",
  adminLegal: "/admin/settings/legal",
  adminMessages: "/admin/messages",
  adminAlerts: "/admin/alerts",
  adminNotifications: "/admin/notifications",
  adminNotificationSettings: "/admin/notifications/settings",
  /** What was sent, what failed, and every kind of mail as it looks. */
  adminDeliveries: "/admin/deliveries",
  adminMailTexts: "/admin/deliveries/texts",
  adminAccount: "/admin/account",
  devUi: "/dev/ui",
  devMailbox: "/dev/mailbox",
} as const satisfies Record<string, `/${string}`>;

export type PublicPage = keyof typeof publicPaths;
export type AppPage = keyof typeof appPaths;

const fill = (path: string, params: Readonly<Record<string, string>>) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

/** `publicPath("professional", "fr", { slug })` → `/fr/professionnels/marie-eve-lacasse`. */
export const publicPath = (page: PublicPage, locale: Locale, params: Readonly<Record<string, string>> = {}) =>
  fill(publicPaths[page][locale], params);

/** `appPath("portalAppointment", { id })` → `/portal/appointments/…`. */
export const appPath = (page: AppPage, params: Readonly<Record<string, string>> = {}) => fill(appPaths[page], params);

/** A page of the portal for somebody whose guardian the reader is: the tab acts for them from there on. `me`: for oneself again. */
export const actingPath = (path: string, wardId: string): string =>
  `${path}${path.includes("?") ? "&" : "?"}for=${encodeURIComponent(wardId)}`;

const HOMES = {
  client: "portal",
  professional: "workspace",
  staff: "admin",
} as const satisfies Record<AccountKind, AppPage>;

const NOTIFICATION_SETTINGS = {
  client: "portalNotificationSettings",
  professional: "workspaceNotificationSettings",
  staff: "adminNotificationSettings",
} as const satisfies Record<AccountKind, AppPage>;

/** Where each kind chooses how it is told. */
export const notificationSettingsPath = (kind: AccountKind) => appPaths[NOTIFICATION_SETTINGS[kind]];

const ACCOUNTS = {
  client: "portalAccount",
  professional: "workspaceAccount",
  staff: "adminAccount",
} as const satisfies Record<AccountKind, AppPage>;

/** Where each kind of account begins. */
export const homePath = (kind: AccountKind) => appPaths[HOMES[kind]];

/** Where each kind finds its password, second factor and sign-ins. */
export const accountPath = (kind: AccountKind) => appPaths[ACCOUNTS[kind]];

const patternOf = (path: string) => new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}/?$`);

/** The same public page in the other language, for the language switch and `hreflang`; undefined for unknown addresses. */
export function translatedPath(path: string, to: Locale): string | undefined {
  const from: Locale = to === "fr" ? "en" : "fr";
  for (const page of Object.values(publicPaths)) {
    const found = patternOf(page[from]).exec(path) ?? patternOf(page[to]).exec(path);
    if (found) return fill(page[to], found.groups ?? {});
  }
  return undefined;
}
