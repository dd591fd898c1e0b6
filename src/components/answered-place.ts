import { say } from "./status-line.ts";

/** The part of the story with the passage that a link responds to; null where the story is not here. */
export function paragraphOf({ href }: HTMLAnchorElement): Element | null {
  const id = new URL(href).searchParams.get("passage") ?? "";
  return document.getElementById(id)?.closest(".story > *") ?? null;
}

/** Puts a form under what it answers: a comment, or a part of the story. */
export function placeUnder(answered: Element, form: HTMLFormElement): void {
  if (answered.matches(".comment")) {
    answered.after(form);
    return;
  }
  const place = document.createElement("div");
  place.className = "discussion answering";
  place.append(form);
  answered.after(place);
}

/** Takes a form away from where it stands. */
export function takeAway(form: Element): void {
  (form.closest(".answering") ?? form).remove();
}

/** What a form answers: the link to reply to a comment, or the passage of the story. */
export function answeredBy(form: HTMLFormElement): HTMLElement | null {
  const given = (name: string) =>
    form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
  const reply = document.querySelector<HTMLElement>(`#comment-${given("parent")} > .reply`);
  return reply ?? document.getElementById(given("passage"));
}

/** Marks a comment that was just posted, says what became of it, and leads to it. */
export function markAdded(comment: HTMLElement | null, became: string | undefined): void {
  if (!comment) return;
  const status = document.createElement("p");
  status.className = "status";
  status.role = "status";
  // What its author is told of it is said once.
  comment.querySelector(":scope > .hint")?.remove();
  comment.prepend(status);
  comment.classList.add("added");
  focusOn(comment);
  say(comment, became);
}

/** Leads to an element: the focus, and the middle of the screen. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches("a[href]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}
