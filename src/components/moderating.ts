/** Values of the buttons that keys press. */
const ACTS: Readonly<Record<string, string>> = { a: "published", r: "rejected", s: "spam" };

/**
 * Keyboard shortcuts for the list of comments, active only while the focus is in it, so that typing
 * or dictating elsewhere triggers nothing.
 */
class Moderating extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector<HTMLElement>(".queue");
    if (!list) return;
    for (const hint of list.querySelectorAll<HTMLElement>(".keys")) hint.hidden = false;
    for (const item of list.querySelectorAll<HTMLElement>(".item")) item.tabIndex = 0;
    list.addEventListener("keydown", (event) => this.#press(event));
    // A decision reloads the page; the focus returns to the list.
    if (new URLSearchParams(location.search).has("did")) this.#items[0]?.focus();
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".queue .item")];
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as Element).closest("li");
    const item = row?.querySelector<HTMLElement>(".item");
    if (!item) return;
    const items = this.#items;
    const at = items.indexOf(item);
    const letter = letterOf(event);
    const act = ACTS[letter];
    if (letter === "j") items[at + 1]?.focus();
    else if (letter === "k") items[at - 1]?.focus();
    else if (letter === "x") row?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
    else if (letter === "o") item.querySelector<HTMLElement>(".open")?.click();
    else if (act) item.querySelector<HTMLElement>(`button[value^="${act} "]`)?.click();
    else return;
    event.preventDefault();
  }
}

/** Letter of a key or, where that is not Latin, the Latin letter on the same key. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[ -~]/.test(key) ? key : code.replace(/^Key/, "").toLowerCase();
}

customElements.define("crosshead-moderating", Moderating);
