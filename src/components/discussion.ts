import { showCounts } from "./comment-ticks.ts";
import { fold } from "./folded-thread.ts";

const FRAGMENT = { Accept: "text/vnd.crosshead.fragment+html" };

/** Distance below the window at which a discussion starts to load. */
const LOAD_MARGIN = "600px";

/**
 * A discussion that loads, posts and replies without leaving the page. What it holds works without
 * a script.
 */
class Discussion extends HTMLElement {
  /** The form to comment, while another section is shown in place of the discussion. */
  #cached: Element | null = null;

  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      // An export is a file for the browser to save.
      if ((event.submitter as HTMLButtonElement | null)?.value === "export") return;
      event.preventDefault();
      void this.#post(event.submitter);
    });
    this.addEventListener("click", (event) => {
      const link = followed(event, "a.reply");
      if (link && !this.#posting) void this.#changeForm(link);
      const other = followed(event, "a.own, a.report, a.back");
      if (other && !this.#posting) void this.#go(other);
    });
    document.addEventListener("click", (event) => {
      const link = followed(event, "a.respond, a.cancel");
      if (link && !this.#posting) void this.#open(link);
    });
    const all = this.querySelector<HTMLAnchorElement>("a.all");
    if (all) this.#loadWhenNear(all);
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement;
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
    // Where there are comments, paragraphs tell of them before a reader is near.
    document.addEventListener("discussed", async () => {
      const answer = await ask(all.href).catch(() => undefined);
      if (answer?.section && all.isConnected) showCounts(answer.section as HTMLElement);
    });
  }

  async #load(all: HTMLAnchorElement): Promise<void> {
    const answer = await ask(all.href).catch(() => undefined);
    const section = answer?.response.ok ? answer.section : null;
    if (!section?.querySelector("form, .closed")) return sayUnreachable(all);
    // What has the focus cannot be replaced without losing a reader's place.
    const focused = this.querySelector("a.all:focus");
    if (focused)
      await new Promise((done) => focused.addEventListener("blur", done, { once: true }));
    if (!all.isConnected) return;
    this.#showComments(section);
    fold(this.querySelector(".thread"), this.dataset["show"] ?? "");
  }

  /** Shows another part of the discussion, with the form that belongs to it. */
  async #open(address: string): Promise<void> {
    const answer = await ask(address).catch(() => undefined);
    if (!answer && this.#form) return sayUnsent(this.#form);
    const section = answer?.section;
    if (!section) return location.assign(address);
    const form = section.querySelector("form");
    this.#showComments(section);
    this.querySelector("#discussion-heading")?.scrollIntoView();
    if (form && this.#form !== form) this.#showForm(form);
    this.querySelector("textarea")?.focus({ preventScroll: true });
  }

  /** Goes to a comment of the reader's own, to a report, or back from there. */
  async #go(address: string): Promise<void> {
    const answer = await ask(address).catch(() => undefined);
    if (answer?.section) this.#turnTo(answer.section);
    else location.assign(address);
  }

  /** Shows something else in the discussion's place, and the form as it was when it comes back. */
  #turnTo(section: Element): void {
    this.#cached = this.querySelector(".compose") ?? this.#cached;
    this.replaceChildren(section);
    if (this.#cached) this.querySelector(".compose")?.replaceWith(this.#cached);
    showCounts(section as HTMLElement);
    const heading = section.querySelector("h2");
    if (heading) heading.tabIndex = -1;
    (section.querySelector<HTMLElement>("[autofocus]") ?? heading)?.focus();
  }

  async #changeForm(address: string): Promise<void> {
    const answer = await ask(address).catch(() => undefined);
    if (this.#posting) return;
    if (!answer) return sayUnsent(this.#form);
    const form = answer.section?.querySelector("form");
    if (!form) return location.assign(address);
    this.#showForm(form);
    form.querySelector("textarea")?.focus();
  }

  /**
   * While it posts, the form cannot be changed: words added to what is on its way would be lost.
   */
  get #posting(): boolean {
    return this.querySelector("form button")?.getAttribute("aria-disabled") === "true";
  }

  set #posting(posting: boolean) {
    this.querySelector("form button")?.setAttribute("aria-disabled", String(posting));
    for (const field of fieldsOf(this.#form)) field.readOnly = posting;
  }

  async #post(submitter: HTMLElement | null): Promise<void> {
    if (this.#posting) return;
    const form = this.#form;
    const body = new URLSearchParams(
      new FormData(form, submitter) as unknown as Record<string, string>,
    );
    this.#posting = true;
    say(form, "");
    const answer = await send(form.action, body).catch(() => undefined);
    this.#posting = false;
    // Not sent again, whatever answered in the endpoint's place: the comment may have arrived.
    if (!answer?.section) sayUnsent(form);
    else if (form.matches(".owned")) this.#turnTo(answer.section);
    else this.#showAnswer(answer.response, answer.section);
  }

  #showAnswer({ status, headers }: Response, section: Element): void {
    const form = section.querySelector("form");
    if (!form) {
      say(this.#form, section.querySelector(".error")?.textContent);
    } else if (status === 201) {
      this.#showComments(section);
      this.#showForm(form);
      for (const field of form.querySelectorAll("textarea")) field.value = "";
      const id = headers.get("Location")?.split("#")[1] ?? "";
      const comment = document.getElementById(id);
      comment?.setAttribute("tabindex", "-1");
      comment?.focus();
      say(form, form.querySelector<HTMLElement>(".status")?.dataset["posted"]);
    } else {
      this.#showForm(form);
      form.querySelector<HTMLElement>("[autofocus]")?.focus();
    }
  }

  /** Replaces everything but the form, which a reader may be typing into. */
  #showComments(section: Element): void {
    const own = this.querySelector("form");
    const given = section.querySelector("form");
    const parts = [...section.children].filter((part) => part !== given);
    for (const old of [...(this.firstElementChild?.children ?? [])]) if (old !== own) old.remove();
    this.firstElementChild?.prepend(...parts);
    showCounts(section as HTMLElement);
    if (own && given) sign(own, given);
    // Where it has closed, no form is left behind; but nobody's words are thrown away.
    if (!own && given) this.firstElementChild?.append(given);
    else if (!given && !this.querySelector("textarea")?.value) own?.remove();
  }

  /** Replaces the form and keeps what was typed. */
  #showForm(form: HTMLFormElement): void {
    const old = this.#form;
    for (const field of fieldsOf(form)) {
      field.value = old.querySelector<HTMLInputElement>(`#${field.id}`)?.value || field.value;
    }
    const [was, is] = [tickOf(old), tickOf(form)];
    if (was && is && (was.checked || old.querySelector("[name=known]"))) is.checked = was.checked;
    old.replaceWith(form);
  }
}

/** Where a link of a kind leads that is followed on this page; nothing where another is opened. */
function followed(event: MouseEvent, kind: string): string | undefined {
  const link = (event.target as Element).closest<HTMLAnchorElement>(kind);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  event.preventDefault();
  return link.href;
}

/** Gives a form that nobody has signed yet the name that only the server knows. */
function sign(own: HTMLFormElement, given: HTMLFormElement): void {
  const [blank, signed] = [own, given].map((form) => form.querySelector(".signature"));
  const name = blank?.querySelector("input");
  if (blank && signed && !name?.value && !blank.matches(":focus-within, :has(.error)")) {
    blank.replaceWith(signed.cloneNode(true));
  }
}

function tickOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector("#remember");
}

/** The fields that a reader fills in. */
function fieldsOf(form: HTMLFormElement): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll("textarea, #name");
}

/** Asks the endpoint; the section is null where something else answered in its place. */
async function ask(address: string, init?: RequestInit) {
  const response = await fetch(address, { ...init, headers: FRAGMENT });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { response, section: page.querySelector("body > .discussion") };
}

/** Posts a form, and again with work spent on it where that is asked for. */
async function send(address: string, body: URLSearchParams) {
  const answer = await ask(address, { method: "POST", body });
  const challenge = answer.response.headers.get("X-Challenge");
  if (!challenge) return answer;
  const { prove } = await import("./proof.ts");
  // Without a proof it is held for the newsroom, and not asked for again.
  body.set("proof", await prove(challenge).catch(() => "none"));
  return ask(address, { method: "POST", body });
}

/** Says beside the link to all comments that they did not come. */
function sayUnreachable({ parentElement: line }: HTMLAnchorElement): void {
  if (line) say(line, line.querySelector<HTMLElement>(".status")?.dataset["unreachable"]);
}

function sayUnsent(form: HTMLFormElement): void {
  say(form, form.querySelector<HTMLElement>(".status")?.dataset["unsent"]);
}

/** Shows a message in the status of a form or a line, for screen readers as well. */
function say(place: HTMLElement, words: string | null | undefined): void {
  // A region that has just been inserted is not watched yet, and its words would not be read out.
  setTimeout(() => {
    const status = place.querySelector(".status");
    if (status) status.textContent = words ?? "";
  }, 100);
}

customElements.define("crosshead-discussion", Discussion);
