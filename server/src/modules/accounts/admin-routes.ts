import { applications } from "@jechemine/contract/accounts-applications.ts";
import { staff } from "@jechemine/contract/accounts-staff.ts";
import { peopleAdmin } from "@jechemine/contract/people-admin.ts";
import { type Server, serve } from "../../platform/http.ts";
import {
  changeApplication,
  decideApplication,
  listOpenApplications,
  readApplication,
  readOwnApplication,
} from "./applications.ts";
import { inviteClient } from "./invite-client.ts";
import { texts as messages } from "./messages.ts";
import { apply } from "./register.ts";
import { changeStaff, inviteAgain, inviteStaff, readStaff } from "./staff.ts";
import { reinstateAccount, suspendAccount } from "./suspend-account.ts";

export function applicationRoutes(server: Server) {
  const { platform } = server;
  serve(server, applications.apply, { messages, run: (_, { body }, exchange) => apply(platform, body, exchange) });
  serve(server, applications.own, { messages, run: (caller) => readOwnApplication(platform, caller, undefined) });
  serve(server, applications.change, {
    messages,
    run: (caller, { body }) => changeApplication(platform, caller, body),
  });
  serve(server, applications.list, {
    messages,
    run: (caller, { query }) => listOpenApplications(platform, caller, query),
  });
  serve(server, applications.get, {
    messages,
    run: (caller, { params }) => readApplication(platform, caller, params.id),
  });
  serve(server, applications.approve, {
    messages,
    run: (caller, { params: { id } }) => decideApplication(platform, caller, { id, state: "approved", reason: null }),
  });
  serve(server, applications.refuse, {
    messages,
    run: (caller, { params: { id }, body: { reason } }) =>
      decideApplication(platform, caller, { id, state: "refused", reason }),
  });
}

/** What the team does with the accounts of others. */
export function accountAdminRoutes(server: Server) {
  const { platform } = server;
  serve(server, peopleAdmin.invite, {
    messages,
    run: (caller, { params }) => inviteClient(platform, caller, params.id),
  });
  serve(server, peopleAdmin.suspend, {
    messages,
    run: (caller, { params, body }) => suspendAccount(platform, caller, { personId: params.id, ...body }),
  });
  serve(server, peopleAdmin.reinstate, {
    messages,
    run: (caller, { params }) => reinstateAccount(platform, caller, params.id),
  });
}

export function staffRoutes(server: Server) {
  const { platform } = server;
  serve(server, staff.list, { messages, run: (caller) => readStaff(platform, caller, undefined) });
  serve(server, staff.invite, { messages, run: (caller, { body }) => inviteStaff(platform, caller, body) });
  serve(server, staff.inviteAgain, { messages, run: (caller, { params }) => inviteAgain(platform, caller, params.id) });
  serve(server, staff.change, {
    messages,
    run: (caller, { params, body }) => changeStaff(platform, caller, { ...params, ...body }),
  });
}
