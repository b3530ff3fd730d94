import { people, type SaveProfile } from "@jechemine/contract/people.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** What is being edited stays as typed: hints from elsewhere do not fetch it again. */
export const profileQuery = queryOptions({
  queryKey: ["profile", "edit"],
  queryFn: () => call(people.profile, {}),
  meta: { fixed: true },
});
export const optionsQuery = queryOptions({
  queryKey: ["professional-options"],
  queryFn: () => call(people.options, {}),
  staleTime: 600_000,
});
export const saveProfile = (body: SaveProfile) => call(people.saveProfile, { body });
