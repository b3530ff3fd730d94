/**
 * The only script of the server-made content pages: menu, crisis help, quick exit, language. No library, no framework.
 * It works on marks in the HTML: `data-open="id"` opens that `<dialog>`, `data-close` closes the one around it,
 * `data-exit` leaves, `data-toggle="id"` shows or hides a menu, `data-lang="en"` remembers the language.
 */
import "../ui/styles.css";
import { leave, watchForExit } from "./quick-exit.ts";

function open(event: Event, id: string) {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.showModal();
}

function toggle(button: HTMLElement, id: string) {
  const menu = document.getElementById(id);
  if (!menu) return;
  menu.hidden = !menu.hidden;
  button.setAttribute("aria-expanded", String(!menu.hidden));
}

function remember(language: string) {
  document.cookie = `jc_lang=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** One strong button at a time: the one at the foot of a phone steps aside while its like is on screen. */
function keepOne() {
  const foot = document.querySelector(".stick");
  const seen = new Set<Element>();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    foot?.classList.toggle("stick--away", seen.size > 0);
  });
  if (foot) for (const button of document.querySelectorAll("main .btn--primary")) watch.observe(button);
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target instanceof HTMLDialogElement) return event.target.close(); // the ground around it
  const mark = event.target.closest<HTMLElement>("[data-open], [data-close], [data-exit], [data-toggle], [data-lang]");
  if (!mark) return;
  const { open: dialog, toggle: menu, lang, exit } = mark.dataset;
  if (exit !== undefined) {
    event.preventDefault();
    leave();
  } else if (dialog) open(event, dialog);
  else if (menu) toggle(mark, menu);
  else if (lang) remember(lang);
  else mark.closest("dialog")?.close();
});

watchForExit();
keepOne();
