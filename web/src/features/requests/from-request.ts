import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { ChangeRequest } from "@jechemine/contract/request-changes.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { preferencesOf } from "./to-request.ts";

const noWish = { wanted: [], required: false };

/** A sent request as a draft again, to change what may be changed. The note is not read back: what is written is added. */
export function draftOf(request: MyRequest, locale: Locale): Draft {
  const { reasons, service, preferences, asSoonAsPossible } = request;
  const { modality, language, gender, approaches, times, title, place, maximumPrice, wheelchair, payer } = preferences;
  return {
    ...emptyDraft(locale),
    forWhom: "self", // the words of the fields; whom it is for does not change
    reasons,
    service,
    asSoonAsPossible,
    wishes: {
      modality: modality ?? noWish,
      language: language ?? noWish,
      gender: gender ?? noWish,
      approaches: approaches ?? noWish,
      times: times ?? noWish,
      title: title ?? noWish,
    },
    place: { city: place?.city ?? "", region: place?.region ?? null, required: place?.required ?? false },
    maximumPrice: {
      amount: maximumPrice ? String(maximumPrice.amountCents / 100) : "",
      required: maximumPrice?.required ?? false,
    },
    wheelchair: wheelchair ?? false,
    payer: payer ?? null,
  };
}

/** What the API is told of the changed draft. */
export const changeOf = (draft: Draft): ChangeRequest => {
  const note = draft.note.trim();
  return { reasons: draft.reasons, preferences: preferencesOf(draft), ...(note && { note }) };
};
