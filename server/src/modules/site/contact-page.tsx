import { CONTACT_TOPICS } from "@jechemine/contract/contact.ts";
import { publicPaths } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import { contactTexts } from "./contact-texts.ts";
import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import { Icon } from "./icons.tsx";
import { linkTo, type Visit } from "./visit.ts";

export const CONTACT_FIELDS = ["firstName", "lastName", "email", "phone", "organisation", "message"] as const;
type FieldName = (typeof CONTACT_FIELDS)[number];
export type ContactProblem = FieldName | "other" | "tooMany";
/** What was typed, so that nothing is lost when it comes back. */
export type ContactForm = {
  values: Readonly<Record<string, string>>;
  problems: readonly ContactProblem[];
};

type FieldProps = { visit: Visit; name: FieldName; form: ContactForm; children: ReactNode; optional?: boolean };
function Field({ visit, name, form, optional = false, children }: FieldProps) {
  const t = contactTexts[visit.locale];
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {t[name]} {optional && <span className="optional">({t.optional})</span>}
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

function Line({ type, auto, max, required = true, ...field }: Omit<FieldProps, "children"> & LineProps) {
  return (
    <Field {...field} optional={!required}>
      <input {...inputOf(field.name, field.form)} type={type} autoComplete={auto} maxLength={max} required={required} />
    </Field>
  );
}
type LineProps = { type: "text" | "email" | "tel"; auto: string; max: number; required?: boolean };

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

function Topic({ visit, form }: { visit: Visit; form: ContactForm }) {
  const t = contactTexts[visit.locale];
  return (
    <div className="field">
      <label className="label" htmlFor="topic">
        {t.topic}
      </label>
      <span className="filter__pick">
        <select className="input" id="topic" name="topic" defaultValue={form.values["topic"] ?? "general"}>
          {CONTACT_TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {t.topics[topic]}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </div>
  );
}

function Form({ visit, form }: { visit: Visit; form: ContactForm }) {
  const t = contactTexts[visit.locale];
  const line = { visit, form };
  return (
    <form className="card card--pad fields" method="post" action={linkTo(visit, "contact")} noValidate>
      <Problems visit={visit} form={form} />
      <Topic visit={visit} form={form} />
      <div className="fields fields--2">
        <Line {...line} name="firstName" type="text" auto="given-name" max={80} />
        <Line {...line} name="lastName" type="text" auto="family-name" max={80} />
        <Line {...line} name="email" type="email" auto="email" max={254} />
        <Line {...line} name="phone" type="tel" auto="tel" max={25} required={false} />
      </div>
      <Line {...line} name="organisation" type="text" auto="organization" max={160} required={false} />
      <Field {...line} name="message">
        <textarea {...inputOf("message", form)} rows={7} maxLength={5_000} required />
        <p className="help">{t.messageHelp}</p>
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

function Sent({ visit }: { visit: Visit }) {
  const t = contactTexts[visit.locale];
  return (
    <section className="card card--pad fields" role="status">
      <h2>{t.sent}</h2>
      <p>{t.sentText}</p>
      <p className="sm muted">{t.crisis}</p>
      <div>
        <a className="btn" href={linkTo(visit, "contact")}>
          {t.again}
        </a>
      </div>
    </section>
  );
}

/** The form, or that it was sent; with what was typed and what is wrong when it comes back. */
export function contactPage(visit: Visit, form: ContactForm | "sent"): Page {
  const t = contactTexts[visit.locale];
  const { practice } = visit;
  const isRefused = form !== "sent" && form.problems.length > 0;
  return {
    status: isRefused ? (form.problems.includes("tooMany") ? 429 : 400) : 200,
    title: t.title,
    description: t.description,
    addresses: publicPaths.contact,
    body: (
      <Frame visit={visit}>
        <div className="container content">
          <div className="content__head">
            <h1>{t.heading}</h1>
            <p className="page__lead">{t.lead}</p>
            <p>
              {t.care} <a href={linkTo(visit, "request")}>{t.careLink}</a>
            </p>
          </div>
          <div className="content__text">
            {form === "sent" ? <Sent visit={visit} /> : <Form visit={visit} form={form} />}
          </div>
          <address className="card card--pad content__text officer">
            <p className="sm muted">{t.reach}</p>
            <p>
              <b>{practice.name}</b>
            </p>
            <p className="sm">{practice.address}</p>
            <p className="sm">
              <a href={`mailto:${practice.email}`}>{practice.email}</a> ·{" "}
              <a href={`tel:${practice.phone.replace(/[^+\d]/g, "")}`}>{practice.phone}</a>
            </p>
          </address>
        </div>
      </Frame>
    ),
  };
}
