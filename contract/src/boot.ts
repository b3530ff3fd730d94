import { z } from "zod";
import { Locale } from "./endpoint.ts";
import { ACCOUNT_KINDS } from "./permissions.ts";

/** Who is signed in, as far as a page needs to know it before its first request. */
export const BootAccount = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  kind: z.enum(ACCOUNT_KINDS),
  name: z.string(),
  permissions: z.array(z.string()),
  locale: Locale,
});
export type BootAccount = z.infer<typeof BootAccount>;

/**
 * What the server writes into `<script type="application/json" id="boot">` of every client-rendered page.
 * The nonce of the page is not here: it stands in `<meta property="csp-nonce">`.
 */
export const Boot = z.object({
  locale: Locale,
  practice: z.object({
    name: z.string(),
    /** IANA zone in which the practice speaks of days and hours. */
    zone: z.string(),
    phone: z.string(),
    email: z.string(),
    /** Name of the person in charge of personal information (Law 25). */
    privacyOfficer: z.string(),
  }),
  demo: z.boolean(),
  account: BootAccount.nullable(),
  /** Legal texts that wait for the reader’s answer: a page asks before the app begins. */
  due: z.array(z.object({ key: z.string(), mandatory: z.boolean() })),
  /** Those for whom the reader acts as a guardian today, and what they may do there. */
  wards: z.array(z.object({ id: z.uuid(), name: z.string(), permissions: z.array(z.string()) })),
});
export type Boot = z.infer<typeof Boot>;
