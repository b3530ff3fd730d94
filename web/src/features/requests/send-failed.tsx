import { CallRefused } from "@jechemine/contract/client.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { messageOf } from "../../api/problems.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CrisisNow } from "./crisis-box.tsx";
import { t } from "./stepper.messages.ts";

/** What the server said of the whole request, beside the button that sent it. */
export function SendFailed({ error }: { error: Error | null }) {
  if (!error) return null;
  const open = error instanceof CallRefused && error.failure.code === "REQUEST_OPEN" ? error.failure : undefined;
  if (!open) {
    return (
      <div className="mt-6">
        <Notice tone="bad" alert title={messageOf(error)} />
      </div>
    );
  }
  const { requestId: id, help } = open.details ?? {};
  return (
    <div className="mt-6 grid gap-4">
      {help && <CrisisNow heard nobodyOnCall={help === "nobody_on_call"} />}
      <Notice
        tone="warn"
        alert
        title={t("requests.open.title")}
        action={
          <LinkButton size="sm" href={id ? `${appPaths.portalRequest}?id=${id}` : appPaths.portalRequest}>
            {t("requests.open.link")}
          </LinkButton>
        }
      >
        {t("requests.open.text")}
      </Notice>
    </div>
  );
}
