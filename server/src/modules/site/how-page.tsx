import { publicPaths } from "@jechemine/contract/paths.ts";
import type { Page } from "./document.tsx";
import { CrisisLines, Frame } from "./frame.tsx";
import { Closing, Walk } from "./home-page.tsx";
import { howTexts } from "./how-texts.ts";
import type { Visit } from "./visit.ts";

/** The rules of the practice in the words of the page. */
function filled(text: string, { rules }: Visit): string {
  const numbers: Readonly<Record<string, number>> = {
    hours: rules.proposalHours,
    soon: rules.proposalSoonHours,
    days: rules.contactWorkingDays,
    sorry: rules.sorryWorkingDays,
    notice: rules.cancellationNoticeHours,
  };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ""));
}

export function howPage(visit: Visit): Page {
  const t = howTexts[visit.locale];
  const questions = t.questions.map(([question = "", answer = ""]) => ({ question, answer: filled(answer, visit) }));
  return {
    status: 200,
    title: t.title,
    description: t.description,
    addresses: publicPaths.how,
    data: {
      "@context": "https://schema.org",
      "@type": "FAQPage",
      mainEntity: questions.map(({ question, answer }) => ({
        "@type": "Question",
        name: question,
        acceptedAnswer: { "@type": "Answer", text: answer },
      })),
    },
    body: (
      <Frame visit={visit}>
        <div className="container content">
          <div className="content__head">
            <h1>{t.heading}</h1>
            <p className="page__lead">{t.lead}</p>
          </div>
          <h2 className="vh">{t.steps}</h2>
          <Walk visit={visit} />
          <div className="prose content__text">
            {questions.map(({ question, answer }) => (
              <section key={question}>
                <h2>{question}</h2>
                <p>{answer}</p>
              </section>
            ))}
          </div>
          <section className="card card--pad crisisbox content__text" id="crise" aria-labelledby="crise-page">
            <h2 id="crise-page">{t.crisis}</h2>
            <CrisisLines visit={visit} />
          </section>
        </div>
        <Closing visit={visit} />
      </Frame>
    ),
  };
}
