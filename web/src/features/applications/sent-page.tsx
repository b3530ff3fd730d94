import { usePageTitle } from "../../ui/page.tsx";
import { Path } from "../../ui/path.tsx";
import { t } from "./messages.ts";

/** What happens now. */
export function SentPage({ email }: { email: string }) {
  const heading = usePageTitle(t("applications.sent.title"));
  return (
    <div className="container max-w-180 py-8">
      <h1 ref={heading} tabIndex={-1} className="mb-8 text-3xl">
        {t("applications.sent.title")}
      </h1>
      <Path
        steps={[
          {
            id: "mail",
            title: t("applications.sent.mail"),
            place: "now",
            when: t("applications.sent.mail.when", { email }),
          },
          { id: "licence", title: t("applications.sent.licence"), place: "next" },
          { id: "open", title: t("applications.sent.open"), place: "next", when: t("applications.sent.open.when") },
        ]}
      />
    </div>
  );
}
