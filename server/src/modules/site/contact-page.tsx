import { CONTACT_NEEDS, type ContactTopic } from "@jechemine/contract/contact.ts";
import type { Help } from "@jechemine/contract/help.ts";
import { publicPaths } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import { contactTexts } from "./contact-texts.ts";
import type { Page } from "./document.tsx";
import { CrisisLines, Frame } from "./frame.tsx";
import { Icon } from "./icons.tsx";
import { linkTo, type Visit } from "./visit.ts";

/** Each topic has its page: its address, its words and its fields. */
export const CONTACT_PAGES = {
  general: "contact",
  school: "schools",
  organisation: "organisations",
} as const satisfies Record<ContactTopic, keyof typeof publicPaths>;
export const CONTACT_FIELDS = [
  "organisation",
  "people",
  "need",
  "firstName",
  "lastName",
  "email",
  "phone",
  "message",
] as const;
type FieldName = (typeof CONTACT_FIELDS)[number];
export type ContactProblem = FieldName | "other" | "tooMany";
/** What was typed, so that nothing is lost when it comes back. */
export type ContactForm = {
  topic: ContactTopic;
  values: Readonly<Record<string, string>>;
  problems: readonly ContactProblem[];
};

function labelOf({ locale }: Visit, { topic }: ContactForm, name: FieldName): string {
  const t = contactTexts[locale];
  if (name === "organisation" || name === "people")
    return t.leads[topic === "school" ? "school" : "organisation"][name];
  return name === "message" && topic !== "general" ? t.project : t[name];
}

type FieldProps = { visit: Visit; name: FieldName; form: ContactForm; children: ReactNode; optional?: boolean };
function Field({ visit, name, form, optional = false, children }: FieldProps) {
  const t = contactTexts[visit.locale];
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {labelOf(visit, form, name)} {optional && <span className="optional">({t.optional})</span>}
      </label>
      {children}
      {form.problems.includes(name) && (
        <p className="err" id={`${name}-error`}>
          <Icon name="info" size="s" />
          {t.problems[name]}
        </p>
      )}
    </div>
  );
}

const inputOf = (name: FieldName, { values, problems }: ContactForm) => ({
  className: "input",
  id: name,
  name,
  defaultValue: values[name] ?? "",
  ...(problems.includes(name) && { "aria-invalid": true, "aria-describedby": `${name}-error` }),
});

function Line({ type, auto, max, required = true, digits, ...field }: Omit<FieldProps, "children"> & LineProps) {
  return (
    <Field {...field} optional={!required}>
      <input
        {...inputOf(field.name, field.form)}
        type={type}
        autoComplete={auto}
        maxLength={max}
        required={required}
        {...(digits && { inputMode: "numeric", pattern: "[0-9]*" })}
      />
    </Field>
  );
}
type LineProps = { type: "text" | "email" | "tel"; auto: string; max: number; required?: boolean; digits?: boolean };

const WayTo = ({ name, words }: { name: FieldName; words: string }) => (
  <a className="note__way" href={`#${name}`}>
    {words}
  </a>
);

function Problems({ visit, form }: { visit: Visit; form: ContactForm }) {
  const t = contactTexts[visit.locale];
  if (form.problems.length === 0) return null;
  return (
    <div className="note note--bad" role="alert">
      <Icon name="info" />
      <div className="grow">
        <b>{t.wrong}</b>
        <ul>
          {form.problems.map((name) => (
            <li key={name}>
              {name === "other" || name === "tooMany" ? (
                t.problems[name]
              ) : (
                <WayTo name={name} words={t.problems[name]} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What a school or an organisation says of itself. */
function Lead({ visit, form }: { visit: Visit; form: ContactForm }) {
  const t = contactTexts[visit.locale];
  const line = { visit, form };
  return (
    <>
      <Line {...line} name="organisation" type="text" auto="organization" max={160} />
      <div className="fields fields--2">
        <Line {...line} name="people" type="text" auto="off" max={6} required={false} digits />
        <Field {...line} name="need">
          <span className="filter__pick">
            <select {...inputOf("need", form)}>
              {CONTACT_NEEDS.map((need) => (
                <option key={need} value={need}>
                  {t.needs[need]}
                </option>
              ))}
            </select>
            <Icon name="down" size="s" />
          </span>
        </Field>
      </div>
    </>
  );
}

function Form({ visit, form }: { visit: Visit; form: ContactForm }) {
  const t = contactTexts[visit.locale];
  const line = { visit, form };
  return (
    <form className="card card--pad fields" method="post" action={linkTo(visit, CONTACT_PAGES[form.topic])} noValidate>
      <Problems visit={visit} form={form} />
      {form.topic !== "general" && <Lead visit={visit} form={form} />}
      <div className="fields fields--2">
        <Line {...line} name="firstName" type="text" auto="given-name" max={80} />
        <Line {...line} name="lastName" type="text" auto="family-name" max={80} />
        <Line {...line} name="email" type="email" auto="email" max={254} />
        <Line {...line} name="phone" type="tel" auto="tel" max={25} required={false} />
      </div>
      <Field {...line} name="message">
        <textarea {...inputOf("message", form)} rows={7} maxLength={5_000} required />
        <p className="help">{form.topic === "general" ? t.messageHelp : t.projectHelp}</p>
      </Field>
      <label className="vh" aria-hidden="true">
        {t.leaveEmpty}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
      <input type="hidden" name="openedAt" value={visit.now.toISOString()} />
      <p className="sm muted">{t.crisis}</p>
      <div>
        <button className="btn btn--primary btn--lg" type="submit">
          {t.send}
        </button>
      </div>
    </form>
  );
}

type SentProps = { visit: Visit; topic: ContactTopic } & Help;
function Sent({ visit, topic, help, nobodyOnCall }: SentProps) {
  const t = contactTexts[visit.locale];
  return (
    <section className="card card--pad fields" role="status">
      <h2>{t.sent}</h2>
      <p>{t.sentText}</p>
      {help ? (
        <div className="card crisisbox card--pad" role="alert">
          <h3>{t.helpNow}</h3>
          <p className="sm">{nobodyOnCall ? t.helpAlone : t.helpTold}</p>
          <CrisisLines visit={visit} />
        </div>
      ) : (
        <p className="sm muted">{t.crisis}</p>
      )}
      <div>
        <a className="btn" href={linkTo(visit, CONTACT_PAGES[topic])}>
          {t.again}
        </a>
      </div>
    </section>
  );
}

/** Who is here for care goes faster elsewhere; who writes for others has a page of their own. */
function Ways({ visit }: { visit: Visit }) {
  const t = contactTexts[visit.locale];
  return (
    <>
      <p>
        {t.care} <a href={linkTo(visit, "request")}>{t.careLink}</a>
      </p>
      <p>
        {t.others} <a href={linkTo(visit, "schools")}>{t.toSchools}</a> ·{" "}
        <a href={linkTo(visit, "organisations")}>{t.toOrganisations}</a>
      </p>
    </>
  );
}

function Reach({ visit: { locale, practice } }: { visit: Visit }) {
  return (
    <address className="card card--pad officer">
      <p className="sm muted">{contactTexts[locale].reach}</p>
      <p>
        <b>{practice.name}</b>
      </p>
      <p className="sm">{practice.address}</p>
      <p className="sm">
        <a href={`mailto:${practice.email}`}>{practice.email}</a> ·{" "}
        <a className="nw" href={`tel:${practice.phone.replace(/[^+\d]/g, "")}`}>
          {practice.phone}
        </a>
      </p>
    </address>
  );
}

export type ContactShown = ContactForm | ({ topic: ContactTopic; sent: true } & Help);
/** The form, or that it was sent; with what was typed and what is wrong when it comes back. */
export function contactPage(visit: Visit, shown: ContactShown): Page {
  const t = contactTexts[visit.locale];
  const { topic } = shown;
  const { title, description, heading, lead } = topic === "general" ? t : t.leads[topic];
  const problems = "sent" in shown ? [] : shown.problems;
  return {
    status: problems.length === 0 ? 200 : problems.includes("tooMany") ? 429 : 400,
    title,
    description,
    addresses: publicPaths[CONTACT_PAGES[topic]],
    body: (
      <Frame visit={visit} strong={false}>
        <div className="container content">
          <div className="content__head">
            <h1>{heading}</h1>
            <p className="page__lead">{lead}</p>
            {topic === "general" && <Ways visit={visit} />}
          </div>
          <div className="cols content__cols">
            <div>{"sent" in shown ? <Sent visit={visit} {...shown} /> : <Form visit={visit} form={shown} />}</div>
            <div>
              <Reach visit={visit} />
            </div>
          </div>
        </div>
      </Frame>
    ),
  };
}
