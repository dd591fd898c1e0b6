import {
  answeredBy,
  focusOn,
  markAdded,
  paragraphOf,
  placeUnder,
  takeAway,
} from "./answered-place.ts";
import { showCounts } from "./comment-ticks.ts";
import { fieldsOf, keepTyped, sign } from "./compose-form.ts";
import { ask, send } from "./discussion-requests.ts";
import { fold } from "./folded-thread.ts";
import { say, sayUnreachable, sayUnsent } from "./status-line.ts";

/** Distance below the window at which a discussion starts to load. */
const LOAD_MARGIN = "600px";

/**
 * A discussion that loads, posts and replies without leaving the page. Its content also works
 * without a script.
 */
class Discussion extends HTMLElement {
  /** Comment form, kept while another section is shown in place of the discussion. */
  #cached: Element | null = null;

  /** Links that are handled on this page, by kind. */
  readonly #links: readonly [kind: string, follow: (link: HTMLAnchorElement) => void][] = [
    ["a.reply", (link) => void this.#answer(link, link.closest(".comment"))],
    ["a.respond:not(.tick-mark)", (link) => void this.#answer(link, paragraphOf(link))],
    [".discussion a.cancel, .answering a.passage-back", () => void this.#leave()],
    ["a.tick-mark, .discussion a.whole", ({ href }) => void this.#open(href)],
    [".discussion :is(a.own, a.report, a.back)", ({ href }) => void this.#go(href)],
  ];

  connectedCallback(): void {
    // A form may be below a passage of the story, outside this element.
    document.addEventListener("submit", (event) => {
      const form = event.target as HTMLFormElement;
      const button = event.submitter as HTMLButtonElement | null;
      // An export is a file for the browser to save.
      if (!form.closest(".discussion") || button?.value === "export") return;
      event.preventDefault();
      void this.#post(form, button);
    });
    document.addEventListener("click", (event) => {
      for (const [kind, follow] of this.#links) {
        const link = linkIn(event, kind);
        if (!link) continue;
        event.preventDefault();
        if (!this.#posting) follow(link);
        return;
      }
    });
    const all = this.querySelector<HTMLAnchorElement>("a.all");
    if (all) this.#loadWhenNear(all);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector("form") ?? document.querySelector("form.compose");
  }

  #loadWhenNear(all: HTMLAnchorElement): void {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void this.#load(all);
      },
      { rootMargin: LOAD_MARGIN },
    );
    observer.observe(all);
    // Marks beside paragraphs with comments are shown before a reader scrolls to the discussion.
    document.addEventListener("discussed", async () => {
      const answer = await ask(all.href).catch(() => undefined);
      if (answer?.section && all.isConnected) showCounts(answer.section as HTMLElement);
    });
  }

  async #load(all: HTMLAnchorElement): Promise<void> {
    const answer = await ask(all.href).catch(() => undefined);
    const section = answer?.response.ok ? answer.section : null;
    if (!section?.querySelector("form, .closed")) return sayUnreachable(all);
    // Replacing the focused element would lose a reader's place.
    const focused = this.querySelector("a.all:focus");
    if (focused)
      await new Promise((done) => focused.addEventListener("blur", done, { once: true }));
    if (!all.isConnected) return;
    this.#showComments(section);
    fold(this.querySelector(".thread"), this.dataset["show"] ?? "");
  }

  /** Shows another part of the discussion, with its form. */
  async #open(address: string): Promise<void> {
    const answer = await ask(address).catch(() => undefined);
    if (!answer && this.#form) return sayUnsent(this.#form);
    const section = answer?.section;
    if (!section) return location.assign(address);
    const form = section.querySelector("form");
    this.#showComments(section);
    if (form && this.#form !== form) this.#showForm(form);
    this.querySelector("#discussion-heading")?.scrollIntoView();
    this.querySelector("textarea")?.focus({ preventScroll: true });
  }

  /** Shows one of the reader's own comments or a report, or returns from there. */
  async #go(address: string): Promise<void> {
    const answer = await ask(address).catch(() => undefined);
    if (answer?.section) this.#turnTo(answer.section);
    else location.assign(address);
  }

  /** Shows a section in place of the discussion; the form is kept until the discussion returns. */
  #turnTo(section: Element): void {
    this.#cached = document.querySelector("form.compose") ?? this.#cached;
    if (this.#cached) takeAway(this.#cached);
    this.replaceChildren(section);
    if (this.#cached) this.querySelector(".compose")?.replaceWith(this.#cached);
    showCounts(section as HTMLElement);
    const heading = section.querySelector("h2");
    if (heading) heading.tabIndex = -1;
    (section.querySelector<HTMLElement>("[autofocus]") ?? heading)?.focus();
  }

  /** Opens the form for a reply to a comment or a passage below it. */
  async #answer({ href }: HTMLAnchorElement, answered: Element | null): Promise<void> {
    if (!answered) return this.#open(href);
    const form = await this.#formAt(href);
    if (!form) return;
    this.#showForm(form);
    placeUnder(answered, form);
    form.querySelector("textarea")?.focus({ preventScroll: true });
    form.scrollIntoView({ block: "nearest" });
  }

  /** Moves the form back, and the focus to its former target. */
  async #leave(): Promise<void> {
    const answered = this.#form && answeredBy(this.#form);
    const form = await this.#formAt(this.#form?.action ?? "");
    if (!form) return;
    this.#showForm(form);
    if (answered) focusOn(answered);
  }

  /** Form of a page of the discussion; undefined, with a message, if there is no answer. */
  async #formAt(address: string): Promise<HTMLFormElement | undefined> {
    const answer = await ask(address).catch(() => undefined);
    if (this.#posting) return undefined;
    const form = answer?.section?.querySelector<HTMLFormElement>("form.compose");
    if (!answer && this.#form) sayUnsent(this.#form);
    else if (!form) location.assign(address);
    return form ?? undefined;
  }

  /**
   * True while the form is being posted: it cannot be changed then, as added words would be lost.
   */
  get #posting(): boolean {
    return this.#form?.querySelector("button")?.getAttribute("aria-disabled") === "true";
  }

  async #post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (this.#posting) return;
    const body = new URLSearchParams(
      new FormData(form, submitter) as unknown as Record<string, string>,
    );
    setPosting(form, true);
    say(form, "");
    const answer = await send(form.action, body).catch(() => undefined);
    setPosting(form, false);
    // Not sent again, even if something else answered: the comment may have arrived.
    if (!answer?.section) sayUnsent(form);
    else if (form.matches(".owned")) this.#turnTo(answer.section);
    else this.#showAnswer(form, answer.response, answer.section);
  }

  #showAnswer(posted: HTMLFormElement, { status, headers }: Response, section: Element): void {
    const form = section.querySelector("form");
    if (!form) {
      say(posted, section.querySelector(".error")?.textContent);
    } else if (status === 201) {
      const became = form.querySelector<HTMLElement>(".status")?.dataset["posted"];
      this.#showComments(section);
      this.#showForm(form);
      for (const field of form.querySelectorAll("textarea")) field.value = "";
      const id = headers.get("Location")?.split("#")[1] ?? "";
      markAdded(document.getElementById(id), became);
    } else {
      keepTyped(posted, form);
      posted.replaceWith(form);
      form.querySelector<HTMLElement>("[autofocus]")?.focus();
    }
  }

  /** Replaces everything except the form, into which a reader may be typing. */
  #showComments(section: Element): void {
    const shown = this.firstElementChild;
    const own = this.querySelector<HTMLFormElement>("form.compose");
    const given = section.querySelector<HTMLFormElement>("form.compose");
    given?.remove();
    const focused = own?.querySelector<HTMLElement>(":focus");
    if (shown && own?.parentElement === shown) {
      for (const child of [...shown.children]) if (child !== own) child.remove();
      own.before(...section.children);
    } else shown?.replaceChildren(...section.children, ...(own ? [own] : []));
    // A moved form loses the focus.
    if (document.activeElement !== focused) focused?.focus({ preventScroll: true });
    showCounts(section as HTMLElement);
    if (own && given) sign(own, given);
    // A closed discussion has no form, but typed text is kept.
    if (!this.#form && given) shown?.append(given);
    else if (!given && !this.querySelector("textarea")?.value) own?.remove();
  }

  /** Places a form below the discussion in place of the one before, and keeps typed text. */
  #showForm(form: HTMLFormElement): void {
    const old = this.#form;
    if (old) {
      keepTyped(old, form);
      takeAway(old);
    }
    this.firstElementChild?.append(form);
  }
}

/** Marks a form as being posted, or not. */
function setPosting(form: HTMLFormElement, posting: boolean): void {
  form.querySelector("button")?.setAttribute("aria-disabled", String(posting));
  for (const field of fieldsOf(form)) field.readOnly = posting;
}

/** Link of a kind that was clicked; none where it must open elsewhere. */
function linkIn(event: MouseEvent, kind: string): HTMLAnchorElement | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return (event.target as Element).closest<HTMLAnchorElement>(kind);
}

customElements.define("crosshead-discussion", Discussion);
