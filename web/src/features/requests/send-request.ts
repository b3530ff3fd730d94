import type { MyRequest } from "@jechemine/contract/requests.ts";
import { requests } from "@jechemine/contract/requests.ts";
import { call } from "../../api/call.ts";
import { noticeHelp } from "../../api/help.ts";
import { locale } from "../../i18n/language.ts";
import type { Draft } from "./draft.ts";
import type { Circumstances } from "./problems.ts";
import { guestRequestOf, requestOf } from "./to-request.ts";

/** The answer says nothing about a guest; somebody who is signed in gets their request. */
export async function sendRequest(draft: Draft, { guest, today }: Circumstances): Promise<MyRequest | null> {
  if (guest) {
    noticeHelp(await call(requests.openAsGuest, { body: guestRequestOf(draft, { today, locale }) }));
    return null;
  }
  const { help, nobodyOnCall, ...request } = await call(requests.open, { body: requestOf(draft, { today }) });
  noticeHelp({ help, nobodyOnCall });
  return request;
}
