/** Shows a message in the status line of a form, which screen readers announce. */
export function say(place: HTMLElement, words: string | null | undefined): void {
  // Screen readers do not announce changes in a region that was just inserted.
  setTimeout(() => {
    const status = place.querySelector(".status");
    if (status) status.textContent = words ?? "";
  }, 100);
}

/** Shows beside the link to all comments that they could not be loaded. */
export function sayUnreachable({ parentElement: line }: HTMLAnchorElement): void {
  if (line) say(line, line.querySelector<HTMLElement>(".status")?.dataset["unreachable"]);
}

/** Shows in a form that it was not sent. */
export function sayUnsent(form: HTMLFormElement): void {
  say(form, form.querySelector<HTMLElement>(".status")?.dataset["unsent"]);
}
