import { type Fate, goes, type Moment, type Rows, rowsOf } from "../../platform/fates.ts";

const partsOf = (at: Moment, of: Rows): Fate[] => [
  goes(at, "alertNotes", { column: "alertId", of }),
  goes(at, "alertTexts", { column: "alertId", of }),
  goes(at, "alertSteps", { column: "alertId", of }),
  goes(at, "alertAccesses", { column: "alertId", of }),
];
const written = { column: "sourceId", of: rowsOf("contactSubmissions", { address: "email" }) } as const;
/** An alert about a client is part of the file; one about the contact form goes with what was written there. */
export const alertFates: readonly Fate[] = [
  ...partsOf("with_file", rowsOf("alerts", { person: "subjectId" })),
  goes("with_file", "alerts", { person: "subjectId" }),
  goes("at_once", "alertTexts", written), // what joined an alert that somebody else's address raised
  ...partsOf("at_once", rowsOf("alerts", written)),
  goes("at_once", "alerts", written),
];
