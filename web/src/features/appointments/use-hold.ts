import { type Hold, type MakeHold, selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

const giveBack = ({ id }: Hold) => call(selfScheduling.releaseHold, { params: { id } }).catch(() => undefined); // it ends by itself

/** Keeps the time while the agreement is read; given back when one changes one's mind. A failure is said when the time is booked. */
export function useHold(wanted: MakeHold) {
  const query = useQuery({
    queryKey: ["holds", wanted.professionalId, wanted.startsAt, wanted.modality],
    queryFn: () => call(selfScheduling.hold, { body: wanted }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: { fixed: true },
  });
  return { hold: query.data, error: query.error, giveBack: () => query.data && giveBack(query.data) };
}
