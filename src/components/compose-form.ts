/** Fields of a form that a reader fills in. */
export function fieldsOf(form: HTMLFormElement): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll("textarea, #name");
}

/** Copies typed text to a form from the one before it. */
export function keepTyped(old: HTMLFormElement, form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) {
    field.value = old.querySelector<HTMLInputElement>(`#${field.id}`)?.value || field.value;
  }
  const [was, is] = [tickOf(old), tickOf(form)];
  if (was && is && (was.checked || old.querySelector("[name=known]"))) is.checked = was.checked;
}

/** Copies the remembered name, which only the server knows, to an empty form. */
export function sign(own: HTMLFormElement, given: HTMLFormElement): void {
  const [blank, signed] = [own, given].map((form) => form.querySelector(".signature"));
  const name = blank?.querySelector("input");
  if (blank && signed && !name?.value && !blank.matches(":focus-within, :has(.error)")) {
    blank.replaceWith(signed.cloneNode(true));
  }
}

function tickOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector("#remember");
}
