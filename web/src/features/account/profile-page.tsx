import { type OwnProfile, portalProfile } from "@jechemine/contract/portal-profile.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale, rememberLocale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { EmergencyCard } from "./emergency-card.tsx";
import { t } from "./messages.ts";
import { NamesCard, PlaceCard } from "./names-card.tsx";
import { PhonesCard } from "./phones-card.tsx";
import { bodyOf, formOf, ProfileForm } from "./profile-form.ts";
import { profileQuery } from "./queries.ts";
import { VerifyPhones } from "./verify-phones.tsx";

/** How I am called and reached, and whom to call for me. */
export default function ProfilePage() {
  const query = useQuery({ ...profileQuery, refetchOnWindowFocus: false, meta: { fixed: true } });
  return (
    <Page title={t("account.profile")} lead={t("account.profile.lead")}>
      <QueryView query={query} waiting={<Skeleton lines={16} />}>
        {(profile) => <Editor profile={profile} />}
      </QueryView>
    </Page>
  );
}

function Editor({ profile }: { profile: OwnProfile }) {
  const client = useQueryClient();
  const form = useContractForm(ProfileForm, {
    defaults: formOf(profile),
    say: { firstName: t("account.name.needed"), lastName: t("account.name.needed") },
  });
  const save = useMutation({
    mutationFn: (body: ProfileForm) => call(portalProfile.save, { body: bodyOf(body) }),
    onSuccess: (saved) => {
      client.setQueryData(profileQuery.queryKey, saved);
      form.reset(formOf(saved));
      toast({ text: t("account.saved") });
      if (saved.locale === locale) return;
      rememberLocale(saved.locale);
      location.reload();
    },
    onError: form.refuse,
  });
  const send = form.handleSubmit((body) => save.mutate(body));
  return (
    <div className="stackpage">
      <VerifyPhones phones={profile.phones} />
      <form onSubmit={(event) => void send(event)} noValidate className="stackpage">
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <NamesCard form={form} birthDate={profile.birthDate} />
        <PhonesCard form={form} email={profile.email} />
        <EmergencyCard form={form} />
        <PlaceCard form={form} />
        <div className="flex justify-end">
          <Button type="submit" kind="primary" size="lg" busy={save.isPending} busyLabel={t("account.saving")}>
            {t("account.save")}
          </Button>
        </div>
      </form>
    </div>
  );
}
