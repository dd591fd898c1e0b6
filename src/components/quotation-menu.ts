import { passageAddress, tellAddress } from "../comments/text/address.ts";

/** Pixels between a quotation and the menu below it. */
const GAP = 6;

/** Parts of the menu in order: the speaker, then the actions. */
const [SPEAKER, SHARE, COPY, RESPOND, EVERYTHING, TELL] = [
  ["p", "speaker"],
  ["a", "share"],
  ["button", "copy"],
  ["a", "respond"],
  ["a", "everything"],
  ["a", "tell"],
] as const;

/**
 * Menu of a quotation: to share, copy and answer it, and to see all quotations of its source.
 * Without a script, the quotation links to its page.
 */
class QuotationMenu extends HTMLElement {
  readonly #menu = document.createElement("div");

  get #isDiscussed(): boolean {
    return "respond" in this.dataset;
  }

  connectedCallback(): void {
    const menu = this.#menu;
    menu.popover = "auto";
    menu.className = "quotation-menu";
    menu.role = "group";
    menu.ariaLabel = this.dataset["quotation"] ?? "";
    for (const [tag, name] of [SPEAKER, SHARE, COPY, RESPOND, EVERYTHING, TELL]) {
      const part = document.createElement(tag);
      part.className = name;
      part.textContent = this.dataset[name] ?? "";
      part.autofocus = name === "share";
      part.hidden = (name === "respond" || name === "tell") && !this.#isDiscussed;
      menu.append(part);
    }
    menu.addEventListener("click", ({ target }) => {
      if ((target as Element).closest("a")) menu.hidePopover();
    });
    this.append(menu);
    document.addEventListener("click", (event) => this.#click(event));
    // The share menu for selected text would return with the selection.
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") getSelection()?.removeAllRanges();
    });
    const story = document.querySelector(".story");
    const offers = new MutationObserver(() => this.#offerToRespond());
    if (story) offers.observe(story, { childList: true });
  }

  /** Adds a link for commenting on a paragraph to the share menu for text selected in it. */
  #offerToRespond(): void {
    const offer = document.querySelector(".offer");
    const { id = "" } = offer?.previousElementSibling ?? {};
    if (!this.#isDiscussed || !offer || !id.startsWith("p-")) return;
    const link = this.#menu.querySelector(".respond")?.cloneNode(true) as HTMLAnchorElement;
    link.href = passageAddress(slugIn(location.pathname), id);
    offer.prepend(link);
  }

  #click(event: MouseEvent): void {
    const words = (event.target as Element).closest<HTMLElement>(".quotation");
    const link = document.getElementById(words?.dataset["quotation"] ?? words?.id ?? "");
    if (!words || !(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (getSelection()?.isCollapsed !== false) this.#open(link, words);
  }

  #open(link: HTMLAnchorElement, words: HTMLElement): void {
    const { text = "", address = "", speaker, said } = link.dataset;
    const [about, share, copy, respond, all, tell] = this.#menu
      .children as unknown as HTMLElement[];
    Object.assign(this.#menu.dataset, { text, address });
    Object.assign(about as HTMLElement, { textContent: link.title });
    Object.assign(share as HTMLElement, { href: link.href });
    Object.assign((copy as HTMLElement).dataset, { text: `${text}\n${address}` });
    Object.assign(respond as HTMLElement, { href: passageAddress(slugIn(link.pathname), link.id) });
    Object.assign(tell as HTMLElement, { href: tellAddress(slugIn(link.pathname), link.id) });
    Object.assign(all as HTMLElement, { hidden: !speaker, href: speaker, textContent: said });
    // When the menu closes, the focus returns to the element that had it.
    link.focus({ preventScroll: true });
    this.#menu.showPopover();
    this.#placeUnder(words.getClientRects());
  }

  #placeUnder(lines: DOMRectList): void {
    const { bottom = 0, left = 0, top = 0 } = lines[lines.length - 1] ?? {};
    const { offsetHeight, offsetWidth, style } = this.#menu;
    const isBelow = bottom + GAP + offsetHeight < innerHeight;
    const above = Math.max(0, top - GAP - offsetHeight);
    const right = innerWidth - offsetWidth - GAP;
    style.setProperty("--top", `${isBelow ? bottom + GAP : above}px`);
    style.setProperty("--left", `${Math.max(GAP, Math.min(left, right))}px`);
  }
}

/** Slug of the story at a path. */
const slugIn = (path: string) => /articles\/([^/]+)/u.exec(path)?.[1] ?? "";

customElements.define("quotation-menu", QuotationMenu);
