import { medicalProfile } from "@jechemine/contract/medical-profile.ts";
import { portalProfile } from "@jechemine/contract/portal-profile.ts";
import { type Server, serve } from "../../platform/http.ts";
import { readMedicalProfile, readOwnMedicalProfile, saveMedicalProfile } from "./medical-profile.ts";
import { medicalMessages, ownProfileMessages } from "./messages.ts";
import { readOwnProfile } from "./own-profile.ts";
import { saveOwnProfile } from "./save-own-profile.ts";

/** What people say of themselves, and of their health. */
export function ownProfileRoutes(server: Server) {
  const { platform } = server;
  serve(server, portalProfile.read, { messages: {}, run: (caller) => readOwnProfile(platform, caller, undefined) });
  serve(server, portalProfile.save, {
    messages: ownProfileMessages,
    run: (caller, { body }) => saveOwnProfile(platform, caller, body),
  });
  serve(server, medicalProfile.own, {
    messages: {},
    run: (caller) => readOwnMedicalProfile(platform, caller, undefined),
  });
  serve(server, medicalProfile.save, {
    messages: medicalMessages,
    run: (caller, { body }) => saveMedicalProfile(platform, caller, body),
  });
  serve(server, medicalProfile.of, {
    messages: {},
    run: (caller, { params }) => readMedicalProfile(platform, caller, params.userId),
  });
}
