import { payLinks } from "@jechemine/contract/pay-links.ts";
import { reminders } from "@jechemine/contract/reminders.ts";
import { writeOffs } from "@jechemine/contract/write-offs.ts";
import { type Server, serve } from "../../platform/http.ts";
import { beginGuestSetup, payAsGuest, readGuestBill, readGuestProfessionals } from "./guest.ts";
import { holdReminders, releaseReminders } from "./hold-reminders.ts";
import { makePayLink, readPayLinks, revokePayLink } from "./make-pay-link.ts";
import {
  chargingMessages,
  guestMessages,
  reminderMessages,
  unavailableMessages,
  writeOffMessages,
} from "./messages.ts";
import { readChargeReminders, readClientReminders } from "./reminder-reads.ts";
import { makeWriteOff, takeBackWriteOff } from "./write-off.ts";

/** What staff do about money that does not come: remind, be silent, send a link, give up. */
export function routeDebts(server: Server): void {
  const { platform } = server;
  const { ALREADY_REVERSED, ...makeMessages } = writeOffMessages;
  serve(server, writeOffs.make, {
    messages: makeMessages,
    run: (caller, { params, body }, { once }) =>
      makeWriteOff(platform, caller, { body: { ...body, chargeId: params.id }, once }),
  });
  serve(server, writeOffs.reverse, {
    messages: { ALREADY_REVERSED },
    run: (caller, { params }) => takeBackWriteOff(platform, caller, params.id),
  });
  serve(server, reminders.ofClient, {
    messages: {},
    run: (caller, { params }) => readClientReminders(platform, caller, params.id),
  });
  serve(server, reminders.ofCharge, {
    messages: {},
    run: (caller, { params }) => readChargeReminders(platform, caller, params.id),
  });
  serve(server, reminders.hold, {
    messages: reminderMessages,
    run: (caller, { params, body }) => holdReminders(platform, caller, { ...params, ...body }),
  });
  serve(server, reminders.release, {
    messages: {},
    run: (caller, { params }) => releaseReminders(platform, caller, params.id),
  });
  serve(server, payLinks.list, {
    messages: {},
    run: (caller, { params }) => readPayLinks(platform, caller, params.id),
  });
  serve(server, payLinks.make, {
    messages: { ...unavailableMessages, NOTHING_OPEN: guestMessages.NOTHING_OPEN },
    run: (caller, { params, body }) => makePayLink(platform, caller, { ...body, ...params }),
  });
  serve(server, payLinks.revoke, {
    messages: {},
    run: (caller, { params }) => revokePayLink(platform, caller, params.id),
  });
}

/** What whoever holds a mailed link may do. */
export function routeGuests(server: Server): void {
  const { platform } = server;
  const { LINK_EXPIRED, BIRTH_DATE_WRONG, CARD_ONLY } = guestMessages;
  serve(server, payLinks.bill, {
    messages: { LINK_EXPIRED },
    run: (caller, { params }) => readGuestBill(platform, caller, params.token),
  });
  serve(server, payLinks.professional, {
    messages: { LINK_EXPIRED, BIRTH_DATE_WRONG },
    run: (_caller, { params, body }) => readGuestProfessionals(platform, { ...params, ...body }),
  });
  serve(server, payLinks.setupIntent, {
    messages: { ...unavailableMessages, LINK_EXPIRED },
    run: (_caller, { params }) => beginGuestSetup(platform, params.token),
  });
  serve(server, payLinks.pay, {
    messages: { ...chargingMessages, LINK_EXPIRED, CARD_ONLY },
    run: async (_caller, { params, body }, { once, pends }) => {
      const payment = await payAsGuest(platform, { token: params.token, body, once });
      if (payment.status !== "settled") pends();
      return payment;
    },
  });
}
