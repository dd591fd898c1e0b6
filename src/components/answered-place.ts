import { say } from "./status-line.ts";

/** Part of the story with the passage that a link is about; null where it is not on this page. */
export function paragraphOf({ href }: HTMLAnchorElement): Element | null {
  const id = new URL(href).searchParams.get("passage") ?? "";
  return document.getElementById(id)?.closest(".story > *") ?? null;
}

/** Moves a form below its target: a comment, or a part of the story. */
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

/** Removes a form from its place. */
export function takeAway(form: Element): void {
  (form.closest(".answering") ?? form).remove();
}

/** Target of a form: the link to reply to a comment, or the passage of the story. */
export function answeredBy(form: HTMLFormElement): HTMLElement | null {
  const given = (name: string) =>
    form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
  const reply = document.querySelector<HTMLElement>(`#comment-${given("parent")} > .reply`);
  return reply ?? document.getElementById(given("passage"));
}

/** Highlights a comment that was just posted, shows its status, and moves the focus to it. */
export function markAdded(comment: HTMLElement | null, became: string | undefined): void {
  if (!comment) return;
  const status = document.createElement("p");
  status.className = "status";
  status.role = "status";
  // The hint to its author would repeat the status.
  comment.querySelector(":scope > .hint")?.remove();
  comment.prepend(status);
  comment.classList.add("added");
  focusOn(comment);
  say(comment, became);
}

/** Moves the focus to an element, and scrolls it to the middle of the screen. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches("a[href]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}
