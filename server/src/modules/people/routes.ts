import { clients } from "@jechemine/contract/clients.ts";
import { people } from "@jechemine/contract/people.ts";
import { peopleAdmin } from "@jechemine/contract/people-admin.ts";
import { type Server, serve } from "../../platform/http.ts";
import { correctPerson } from "./correct-person.ts";
import { searchClients } from "./list-clients.ts";
import { searchPeople } from "./list-people.ts";
import { correctionMessages, profileMessages } from "./messages.ts";
import { ownProfileRoutes } from "./profile-routes.ts";
import { readCaseloads } from "./read-caseloads.ts";
import { readClient } from "./read-client.ts";
import { readDirectory, readProfessional } from "./read-directory.ts";
import { readOptions } from "./read-options.ts";
import { readProfile } from "./read-profile.ts";
import { readSheet } from "./read-sheet.ts";
import { readTherapist } from "./read-therapist.ts";
import { readTimeline } from "./read-timeline.ts";
import { resumeProposals } from "./resume-proposals.ts";
import { saveProfile } from "./save-profile.ts";

export function peopleRoutes(server: Server) {
  const { platform } = server;
  ownProfileRoutes(server);
  serve(server, people.directory, { messages: {}, run: (caller, { query }) => readDirectory(platform, caller, query) });
  serve(server, people.options, { messages: {}, run: (caller) => readOptions(platform, caller, undefined) });
  serve(server, people.professional, {
    messages: {},
    run: (caller, { params }) => readProfessional(platform, caller, params.slug),
  });
  serve(server, people.profile, { messages: {}, run: (caller) => readProfile(platform, caller, undefined) });
  serve(server, people.saveProfile, {
    messages: profileMessages,
    run: (caller, { body }) => saveProfile(platform, caller, body),
  });
  serve(server, people.resumeProposals, {
    messages: {},
    run: (caller) => resumeProposals(platform, caller, undefined),
  });
  serve(server, people.therapist, { messages: {}, run: (caller) => readTherapist(platform, caller, undefined) });
  serve(server, people.list, { messages: {}, run: (caller, { query }) => searchPeople(platform, caller, query) });
  serve(server, peopleAdmin.caseloads, {
    messages: {},
    run: (caller, { query }) => readCaseloads(platform, caller, query),
  });
  serve(server, peopleAdmin.sheet, {
    messages: {},
    run: (caller, { params }) => readSheet(platform, caller, params.id),
  });
  serve(server, peopleAdmin.correct, {
    messages: correctionMessages,
    run: (caller, { params, body }) => correctPerson(platform, caller, { ...params, ...body }),
  });
  serve(server, clients.list, { messages: {}, run: (caller, { query }) => searchClients(platform, caller, query) });
  serve(server, clients.get, { messages: {}, run: (caller, { params }) => readClient(platform, caller, params.id) });
  serve(server, clients.timeline, {
    messages: {},
    run: (caller, { params, query }) => readTimeline(platform, caller, { ...query, ...params }),
  });
}
