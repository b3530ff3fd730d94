import { type PageEntry, publicPage } from "../pages.ts";

/** Client-rendered public pages. One line per page; the server opens them with `src/app/public.tsx`. */
export const publicPages: readonly PageEntry[] = [
  publicPage("request", "requests", () => import("../../features/requests/request-page.tsx")),
  publicPage("requestStatus", "requests", () => import("../../features/requests/follow-page.tsx")),
  publicPage("requestInvitation", "requests", () => import("../../features/requests/invitation-page.tsx")),
  publicPage("appointmentLink", "appointments", () => import("../../features/appointments/link-page.tsx")),
  publicPage("payLink", "billing", () => import("../../features/billing/guest-page.tsx")),
  publicPage("payReturn", "billing", () => import("../../features/billing/guest-return-page.tsx")),
  publicPage("signIn", "accounts", () => import("../../features/accounts/sign-in-page.tsx")),
  publicPage("register", "accounts", () => import("../../features/accounts/register-page.tsx")),
  publicPage("verifyEmail", "accounts", () => import("../../features/accounts/verify-email-page.tsx")),
  publicPage("newEmail", "accounts", () => import("../../features/accounts/new-email-page.tsx")),
  publicPage("stopEmailChange", "accounts", () => import("../../features/accounts/stop-email-page.tsx")),
  publicPage("forgot", "accounts", () => import("../../features/accounts/forgot-page.tsx")),
  publicPage("reset", "accounts", () => import("../../features/accounts/reset-page.tsx")),
  publicPage("activate", "accounts", () => import("../../features/accounts/activate-page.tsx")),
  publicPage("claim", "accounts", () => import("../../features/accounts/claim-page.tsx")),
  publicPage("youthAccount", "family", () => import("../../features/family/youth-account-page.tsx")),
  publicPage("join", "applications", () => import("../../features/applications/join-page.tsx")),
];
