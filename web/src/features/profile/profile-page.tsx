import { publicPath } from "@jechemine/contract/paths.ts";
import { type ProfessionalOptions, type Profile, SaveProfile } from "@jechemine/contract/people.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useContractForm } from "../../api/form.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { BiographyCard, IntakeCard, LicencesCard } from "./cards.tsx";
import { t } from "./messages.ts";
import { PracticeCard } from "./practice-card.tsx";
import { optionsQuery, profileQuery, saveProfile } from "./queries.ts";
import { ServicesCard } from "./services-card.tsx";

/** My public profile, my services, and how many people I take. */
export default function ProfilePage() {
  const profile = useQuery(profileQuery);
  const options = useQuery(optionsQuery);
  const actions = profile.data && (
    <LinkButton
      icon={ExternalLink}
      target="_blank"
      href={publicPath("professional", locale, { slug: profile.data.slug })}
    >
      {t("profile.see")}
    </LinkButton>
  );
  return (
    <Page title={t("profile.title")} lead={t("profile.lead")} {...(actions && { actions })}>
      <QueryView query={profile} waiting={<Skeleton lines={12} />}>
        {(mine) => (
          <QueryView query={options} waiting={<Skeleton lines={12} />}>
            {(choices) => <Editor profile={mine} choices={choices} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

const editable = ({
  slug: _slug,
  name: _name,
  titleLabel: _title,
  pausedAt: _paused,
  licences: _licences,
  ...rest
}: Profile): SaveProfile => rest;

function Editor({ profile, choices }: { profile: Profile; choices: ProfessionalOptions }) {
  const client = useQueryClient();
  const say = { reasons: t("profile.reasons.needed"), languages: t("profile.needed"), ageGroups: t("profile.needed") };
  const form = useContractForm(SaveProfile, { defaults: editable(profile), say });
  const save = useMutation({
    mutationFn: saveProfile,
    onSuccess: async () => {
      toast({ text: t("profile.saved") });
      await client.invalidateQueries({ queryKey: ["profile"] });
    },
    onError: form.refuse,
  });
  const send = form.handleSubmit((body) => save.mutate(withBiography(body)));
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="grid gap-6">
      <FormErrorSummary problems={form.problems} count={form.refusals} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(280px,1fr)]">
        <div className="grid gap-6">
          <PracticeCard form={form} choices={choices} />
          <BiographyCard form={form} />
        </div>
        <div className="grid gap-6">
          <IntakeCard form={form} />
          <ServicesCard form={form} choices={choices} />
          <LicencesCard licences={profile.licences} />
        </div>
      </div>
      <div className="flex justify-end">
        <Button type="submit" kind="primary" size="lg" busy={save.isPending}>
          {t("profile.save")}
        </Button>
      </div>
    </form>
  );
}

/** A form has no null: an empty text is no biography. */
const withBiography = ({ biography, ...rest }: SaveProfile): SaveProfile => ({
  ...rest,
  biography: { fr: biography.fr || null, en: biography.en || null },
});
