/** Comments and replies of a thread that are shown before it is expanded. */
const SHOWN = 6;

/**
 * Collapses a long thread behind a button, unless the address points into it.
 *
 * @param label - text of the button
 */
export function fold(thread: Element | null, label: string): void {
  const comments = [...(thread?.querySelectorAll(".comment") ?? [])];
  const isSought = thread?.querySelector(":target") ?? false;
  if (!thread || comments.length <= SHOWN + 2 || isSought) return;
  const items = [...thread.querySelectorAll<HTMLElement>("li:has(> .comment)")];
  const folded = items.filter((item) => {
    const own = item.querySelector(".comment");
    return own && comments.indexOf(own) >= SHOWN;
  });
  for (const item of folded) item.hidden = true;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unfold";
  button.textContent = label;
  button.addEventListener("click", () => {
    for (const item of folded) item.hidden = false;
    button.remove();
    const first = folded[0]?.querySelector<HTMLElement>(".comment");
    if (first) first.tabIndex = -1;
    first?.focus();
  });
  thread.after(button);
}
