import { createContext, useContext } from "react";
import type { Change, Draft } from "./draft.ts";
import type { Circumstances } from "./problems.ts";

type DraftTools = {
  draft: Draft;
  change: (change: Change) => void;
  circumstances: Circumstances;
  /** What is wrong with a field, once somebody tried to go on. */
  errorOf: (field: string) => string | undefined;
};
export const DraftContext = createContext<DraftTools | undefined>(undefined);

/** The draft that the steps write. */
export function useDraft(): DraftTools {
  const tools = useContext(DraftContext);
  if (!tools) throw new Error("A step stands outside the request page");
  return tools;
}
