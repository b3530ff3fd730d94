import { type Fate, goes, type Moment, rowsOf } from "../../platform/fates.ts";

/** What was written with a professional is part of the file; with the desk it is not, and goes at once. */
const threadsOf = (at: Moment, kind: "care" | "support"): Fate[] => {
  const threads = rowsOf("threads", { person: "clientId" }, { kind });
  const messages = rowsOf("messages", { column: "threadId", of: threads });
  return [
    goes(at, "messageAttachments", { column: "messageId", of: messages }),
    goes(at, "messageAnswers", { column: "messageId", of: messages }),
    goes(at, "messageDrafts", { column: "threadId", of: threads }),
    goes(at, "messages", { column: "threadId", of: threads }),
    goes(at, "threadParticipants", { column: "threadId", of: threads }),
    goes(at, "threads", { person: "clientId" }, { kind }),
  ];
};
export const messageFates: readonly Fate[] = [
  goes("at_once", "messageDrafts", { person: "authorId" }),
  ...threadsOf("at_once", "support"),
  ...threadsOf("with_file", "care"),
];
