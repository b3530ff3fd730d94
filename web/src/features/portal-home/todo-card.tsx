import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { CalendarCheck, CalendarDays, FilePenLine } from "lucide-react";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";
import type { Todo } from "./next.ts";
import { readerZone } from "./words.ts";

/** What waits for this person, each one press away. */
export const TodoCard = ({ todos }: { todos: readonly Todo[] }) => (
  <Card
    title={t("home.todo")}
    aside={<span className="sm faint">{t("home.todo.count", { count: todos.length })}</span>}
    flush
  >
    <Rows>
      {todos.map((todo) => (
        <TodoRow key={keyOf(todo)} todo={todo} />
      ))}
    </Rows>
  </Card>
);

function keyOf(todo: Todo) {
  if (todo.do === "confirm") return todo.appointment.id;
  return `${todo.do} ${todo.do === "sign" ? todo.professional.id : todo.calendar.professional.id}`;
}

function TodoRow({ todo }: { todo: Todo }) {
  switch (todo.do) {
    case "confirm":
      return (
        <Row
          href={appPath("portalAppointment", { id: todo.appointment.id })}
          lead={<Glyph of={CalendarCheck} />}
          title={t("home.todo.confirm", { when: fmt.dateTime(todo.appointment.startsAt, readerZone()) })}
          meta={t("home.todo.confirm.text", { name: todo.appointment.professional.name })}
        />
      );
    case "sign":
      return (
        <Row
          href={`${appPaths.portalAgreement}?professional=${todo.professional.id}`}
          lead={<Glyph of={FilePenLine} />}
          title={t("home.todo.agreement", { name: todo.professional.name })}
          meta={t("home.todo.agreement.text")}
        />
      );
    case "choose":
      return (
        <Row
          href={`${appPaths.portalBook}?professional=${todo.calendar.professional.id}`}
          lead={<Glyph of={CalendarDays} />}
          title={t("home.todo.choose", { name: todo.calendar.professional.name })}
          meta={t("home.todo.choose.text")}
        />
      );
  }
}
