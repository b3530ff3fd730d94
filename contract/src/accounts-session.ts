import { z } from "zod";
import { account, Me, SignedIn } from "./accounts-shapes.ts";
import { Done, endpoint, Line, Locale } from "./endpoint.ts";

const withRefreshToken = z.strictObject({ refreshToken: Line(200).optional() });

/** What every app calls of a sign-in, on each of its pages. */
export const session = <const P extends string>(prefix: P) => ({
  me: endpoint({
    method: "GET",
    path: `/${prefix}/me`,
    access: "account:read",
    summary: "Who is signed in, and what this sign-in may do now",
    reply: Me,
    success: 200,
    refusals: {},
    background: true,
  }),
  logout: endpoint({
    method: "POST",
    path: `/${prefix}/logout`,
    access: "public",
    summary: "End this sign-in",
    body: withRefreshToken,
    reply: Done,
    success: 200,
    refusals: {},
  }),
  refresh: endpoint({
    method: "POST",
    path: `/${prefix}/refresh`,
    access: "public",
    summary: "New tokens for the refresh token, which is spent; a browser's cookie is simply confirmed",
    body: withRefreshToken,
    reply: SignedIn,
    success: 200,
    refusals: {},
  }),
  lock: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/lock`,
    summary: "Lock this work place without signing out",
    reply: Done,
    refusals: {},
  }),
});
export const setLocale = endpoint({
  ...account,
  method: "PUT",
  path: "/accounts/locale",
  summary: "The language of my pages and mails",
  body: z.strictObject({ locale: Locale }),
  reply: Done,
  refusals: {},
});
export const ownSession = { ...session("auth"), setLocale };
