import { Button } from "./button.tsx";
import { t } from "./messages.ts";

type LoadMoreProps = { hasMore: boolean; isLoading: boolean; onMore: () => void };

/** The next page of a list; nothing when the list is whole. Takes the answer of `useInfiniteQuery`. */
export const LoadMore = ({ hasMore, isLoading, onMore }: LoadMoreProps) =>
  hasMore ? (
    <div className="flex justify-center py-4">
      <Button onPress={onMore} busy={isLoading} busyLabel={t("ui.more.wait")}>
        {t("ui.more")}
      </Button>
    </div>
  ) : null;
