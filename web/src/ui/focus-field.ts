/** Moves to the field of that name, wherever the control puts its name; what it is folded into opens. */
export function focusField(name: string) {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`);
  const group = field?.closest<HTMLElement>(".field") ?? field;
  const target = group?.querySelector<HTMLElement>(
    "input:not([type=hidden]), textarea, button, [tabindex='0'], [role=spinbutton]",
  );
  field?.closest("details")?.setAttribute("open", "");
  (target ?? field)?.focus();
}
