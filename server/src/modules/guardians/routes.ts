import { guardians, guardianships } from "@jechemine/contract/guardians.ts";
import { type Server, serve } from "../../platform/http.ts";
import { askLink } from "./ask-link.ts";
import { answerPurpose, decideGrants, withdrawLink } from "./change-link.ts";
import { texts } from "./messages.ts";
import { readFamily, readGuardianships } from "./reads.ts";
import { approveLink, endLink, limitLink, refuseLink } from "./review-link.ts";
import { closeYouthTalk, readYouthTalks } from "./youth.ts";
import {
  inviteYouthAsStaff,
  inviteYouthInCare,
  openYouthAccount,
  readYouthAccount,
  readYouthsWithoutAccount,
  wishYouthAccount,
} from "./youth-account.ts";

const { NOT_YET_FOURTEEN, HAS_ACCOUNT, LINK_OVER, LINK_EXPIRED, NOT_YOURS_TO_DECIDE, NOT_PENDING, NOT_OF_THIS_AGE } =
  texts;

export function guardianRoutes(server: Server): void {
  routeFamily(server);
  routeYouthAccounts(server);
  routeReview(server);
}

function routeFamily(server: Server): void {
  const { platform } = server;
  serve(server, guardians.family, { messages: {}, run: (caller) => readFamily(platform, caller, undefined) });
  const { ALREADY_LINKED, BIRTH_DATE_IMPOSSIBLE, ATTACHMENT_GONE } = texts;
  serve(server, guardians.ask, {
    messages: { ALREADY_LINKED, BIRTH_DATE_IMPOSSIBLE, NOT_OF_THIS_AGE, ATTACHMENT_GONE },
    run: (caller, { body }) => askLink(platform, caller, body),
  });
  serve(server, guardians.withdraw, {
    messages: { LINK_OVER },
    run: (caller, { params }) => withdrawLink(platform, caller, params.id),
  });
  serve(server, guardians.answer, {
    messages: { NOT_YOURS_TO_DECIDE },
    run: (caller, { params, body }) => answerPurpose(platform, caller, { ...body, ...params }),
  });
  serve(server, guardians.grant, {
    messages: { NOT_YOURS_TO_DECIDE },
    run: (caller, { params, body }) => decideGrants(platform, caller, { ...body, ...params }),
  });
}

function routeYouthAccounts(server: Server): void {
  const { platform } = server;
  const invitation = { NOT_YET_FOURTEEN, HAS_ACCOUNT, LINK_OVER };
  const { ADDRESS_OF_GUARDIAN } = texts;
  serve(server, guardians.wishAccount, {
    messages: invitation,
    run: (caller, { params }) => wishYouthAccount(platform, caller, params.id),
  });
  serve(server, guardianships.invite, {
    messages: { ...invitation, ADDRESS_OF_GUARDIAN },
    run: (caller, { params, body }) => inviteYouthAsStaff(platform, caller, { ...body, ...params }),
  });
  serve(server, guardianships.withoutAccount, {
    messages: {},
    run: (caller) => readYouthsWithoutAccount(platform, caller, undefined),
  });
  serve(server, guardianships.inviteClient, {
    messages: { ADDRESS_OF_GUARDIAN },
    run: (caller, { params, body }) => inviteYouthInCare(platform, caller, { ...body, ...params }),
  });
  serve(server, guardians.readYouthAccount, {
    messages: { LINK_EXPIRED },
    run: (caller, { body }) => readYouthAccount(platform, caller, body.token),
  });
  const { BIRTH_DATE_WRONG, EMAIL_IN_USE, PASSWORD_COMMON } = texts;
  serve(server, guardians.openYouthAccount, {
    messages: { LINK_EXPIRED, BIRTH_DATE_WRONG, EMAIL_IN_USE, PASSWORD_COMMON },
    run: (_caller, { body }) => openYouthAccount(platform, body),
  });
}

function routeReview(server: Server): void {
  const { platform } = server;
  serve(server, guardianships.list, {
    messages: {},
    run: (caller, { query }) => readGuardianships(platform, caller, query),
  });
  const { PROOF_NEEDED, BIRTH_DATE_NEEDED, ATTACHMENT_GONE } = texts;
  serve(server, guardianships.approve, {
    messages: { NOT_PENDING, PROOF_NEEDED, BIRTH_DATE_NEEDED, NOT_OF_THIS_AGE, ATTACHMENT_GONE },
    run: (caller, { params, body }) => approveLink(platform, caller, { ...body, ...params }),
  });
  serve(server, guardianships.refuse, {
    messages: { NOT_PENDING },
    run: (caller, { params, body }) => refuseLink(platform, caller, { ...body, ...params }),
  });
  serve(server, guardianships.limit, {
    messages: { LINK_OVER },
    run: (caller, { params, body }) => limitLink(platform, caller, { ...body, ...params }),
  });
  serve(server, guardianships.end, {
    messages: { LINK_OVER },
    run: (caller, { params, body }) => endLink(platform, caller, { ...body, ...params }),
  });
  serve(server, guardianships.talks, { messages: {}, run: (caller) => readYouthTalks(platform, caller, undefined) });
  serve(server, guardianships.talked, {
    messages: {},
    run: (caller, { params }) => closeYouthTalk(platform, caller, params.id),
  });
}
