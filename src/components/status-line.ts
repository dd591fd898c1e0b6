/** Shows a message in the status of a form or a line, for screen readers as well. */
export function say(place: HTMLElement, words: string | null | undefined): void {
  // A region that has just been inserted is not watched yet, and its words would not be read out.
  setTimeout(() => {
    const status = place.querySelector(".status");
    if (status) status.textContent = words ?? "";
  }, 100);
}

/** Says beside the link to all comments that they did not come. */
export function sayUnreachable({ parentElement: line }: HTMLAnchorElement): void {
  if (line) say(line, line.querySelector<HTMLElement>(".status")?.dataset["unreachable"]);
}

/** Says in a form that it was not sent. */
export function sayUnsent(form: HTMLFormElement): void {
  say(form, form.querySelector<HTMLElement>(".status")?.dataset["unsent"]);
}
