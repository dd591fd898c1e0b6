import { type SelectionEnd, textFragment } from "../sharing/text-fragment.ts";

/** All blocks of a page that contain text and no other block. */
const BLOCKS = "body > a, header > a, nav, :is(h1, h2, p, li):not(:has(p, li))";

/** Elements in which selected text can be shared. */
const TEXT = ".story:not(.quoted)";

/** Milliseconds that a selection must stay unchanged before the share menu is shown. */
const SELECTION_DELAY_MILLISECONDS = 250;

/** Milliseconds for which a button shows that it has copied. */
const COPIED_MILLISECONDS = 2000;

/**
 * Additions to the share links, which also work without it: the device’s share sheet in place of
 * the menu, copy buttons, and a link to any selected text.
 */
class Share extends HTMLElement {
  /** Share menu for selected text. */
  #offer: HTMLElement | undefined;

  connectedCallback(): void {
    let timer: ReturnType<typeof setTimeout>;
    document.addEventListener("selectionchange", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#offerFor(getSelection()), SELECTION_DELAY_MILLISECONDS);
    });
    document.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close());
    this.querySelector("label")?.after(made("button", "copy", this.dataset["copy"]));
  }

  #click(event: MouseEvent): void {
    const at = event.target as Element;
    const button = at.closest<HTMLElement>(".copy");
    const link = at.closest("a.share, .share-menu > summary");
    if (button) this.#copy(button);
    if (!at.closest(".share-menu, .offer")) this.#close();
    if (!link || !navigator.share || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { text, address } = link.closest<HTMLElement>("[data-address]")?.dataset ?? {};
    // Closing the sheet is not an error.
    navigator.share({ text, url: address } as ShareData).catch(() => {});
  }

  async #copy(button: HTMLElement): Promise<void> {
    const field = button.closest("div")?.querySelector("textarea");
    const { textContent } = button;
    try {
      await navigator.clipboard.writeText((button.dataset["text"] ?? field?.value) as string);
      button.textContent = this.dataset["copied"] as string;
      setTimeout(() => {
        button.textContent = textContent;
      }, COPIED_MILLISECONDS);
    } catch {
      // The text is selected, so that readers can copy it by keyboard.
      field?.select();
    }
  }

  #close(): void {
    this.#offer?.remove();
    const menu = this.firstElementChild as HTMLDetailsElement;
    if (menu.contains(document.activeElement)) (menu.firstElementChild as HTMLElement).focus();
    menu.open = false;
  }

  /** Offers a link to the selected text in the story, after the block in which it ends. */
  #offerFor(selection: Selection | null): void {
    if (this.#offer?.contains(document.activeElement)) return;
    this.#offer?.remove();
    if (!selection || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const blocks = [...document.querySelectorAll(BLOCKS)];
    const from = placeOf(range.startContainer, range.startOffset, blocks);
    const to = placeOf(range.endContainer, range.endOffset, blocks);
    const [first, last] = [blocks[from.block], blocks[to.block]];
    const texts = blocks.map(({ textContent }) => textContent ?? "");
    const directive = textFragment(texts, from, to);
    if (!directive || !first?.closest(TEXT) || !last?.closest(TEXT)) return;
    const { bottom, left } = range.getBoundingClientRect();
    this.#offer = this.#offerOf(String(selection), `${this.dataset["address"]}#${directive}`);
    this.#offer.style.cssText = `--top:${bottom + scrollY}px;--left:${left}px`;
    last.after(this.#offer);
  }

  /** The share menu of the page for another text, with a button that copies its address. */
  #offerOf(text: string, address: string): HTMLElement {
    const own = this.dataset as { text: string; address: string; link: string };
    const offer = made("div", "offer");
    const button = made("button", "copy", own.link);
    button.dataset["text"] = address;
    Object.assign(offer.dataset, { text, address });
    offer.append(button, this.firstElementChild?.cloneNode(true) as Element);
    (offer.lastChild as HTMLDetailsElement).open = false;
    for (const link of offer.querySelectorAll("a")) {
      link.href = link.href
        .replace(encodeURIComponent(own.address), encodeURIComponent(address))
        .replace(encodeURIComponent(own.text), encodeURIComponent(text));
    }
    (offer.querySelector("textarea") as HTMLTextAreaElement).value = `${text}\n${address}`;
    return offer;
  }
}

/** An element that is useful only with this script. */
const made = (tag: string, className: string, textContent?: string): HTMLElement =>
  Object.assign(document.createElement(tag), { className, textContent });

/** Block and offset of a point in the document: the last block that begins before it. */
function placeOf(node: Node, offset: number, blocks: Element[]): SelectionEnd {
  const span = new Range();
  const block = blocks.findLastIndex((each) => {
    span.selectNodeContents(each);
    return span.comparePoint(node, offset) >= 0;
  });
  if (span.isPointInRange(node, offset)) span.setEnd(node, offset);
  return { block, before: String(span) };
}

customElements.define("crosshead-share", Share);
