const FRAGMENT = { Accept: "text/vnd.crosshead.fragment+html" };

/** How far below the window a discussion is loaded already. */
const NEAR = "600px";

/**
 * A discussion that loads, posts and replies without leaving the page. What it holds works without
 * a script.
 */
class Discussion extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      if (!(event.target as Element).matches(".compose")) return;
      event.preventDefault();
      void this.#post(event.submitter);
    });
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a.reply, a.cancel");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!this.#posting) void this.#changeForm(link.href);
    });
    if (this.querySelector("a.all")) this.#loadWhenNear();
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement;
  }

  #loadWhenNear(): void {
    const observer = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        const { section } = await ask(this.#form.action).catch(() => ({ section: null }));
        // What has the focus cannot be replaced without losing a reader's place.
        const focused = this.querySelector("a.all:focus");
        if (focused)
          await new Promise((done) => focused.addEventListener("blur", done, { once: true }));
        if (section?.querySelector("form, .closed")) this.#showComments(section);
      },
      { rootMargin: NEAR },
    );
    observer.observe(this.#form);
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

  /** While it posts, the form cannot be changed: words added to what is on its way would be lost. */
  get #posting(): boolean {
    return this.querySelector("button")?.getAttribute("aria-disabled") === "true";
  }

  set #posting(posting: boolean) {
    this.querySelector("button")?.setAttribute("aria-disabled", String(posting));
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
    const answer = await ask(form.action, { method: "POST", body }).catch(() => undefined);
    this.#posting = false;
    // Not sent again, whatever answered in the endpoint's place: the comment may have arrived.
    if (answer?.section) this.#showAnswer(answer.response, answer.section);
    else sayUnsent(form);
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
    const form = this.#form;
    for (const old of [...(form.parentElement?.children ?? [])]) if (old !== form) old.remove();
    form.before(...[...section.children].filter(({ localName }) => localName !== "form"));
  }

  /** Replaces the form and keeps what was typed. */
  #showForm(form: HTMLFormElement): void {
    for (const field of fieldsOf(form)) {
      field.value = this.querySelector<HTMLInputElement>(`#${field.id}`)?.value ?? "";
    }
    this.#form.replaceWith(form);
  }
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

function sayUnsent(form: HTMLFormElement): void {
  say(form, form.querySelector<HTMLElement>(".status")?.dataset["unsent"]);
}

/** Says something next to the form's button, aloud as well. */
function say(form: HTMLFormElement, words: string | null | undefined): void {
  // A region that has just been inserted is not watched yet, and its words would not be read out.
  setTimeout(() => {
    const status = form.querySelector(".status");
    if (status) status.textContent = words ?? "";
  }, 100);
}

customElements.define("crosshead-discussion", Discussion);
