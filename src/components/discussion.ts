const FRAGMENT = { Accept: "text/vnd.crosshead.fragment+html" };

/** How far below the window a discussion is loaded already. */
const NEAR = "600px";

/**
 * A discussion that loads, posts and replies without leaving the page. What it holds works without
 * a script, and goes on to where an answer is not one of the endpoint's.
 */
class Discussion extends HTMLElement {
  #posting = false;

  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#post();
    });
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a.reply, a.cancel");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.#changeForm(link.href);
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
        if (section?.querySelector("form")) this.#showComments(section);
      },
      { rootMargin: NEAR },
    );
    observer.observe(this.#form);
  }

  async #changeForm(address: string): Promise<void> {
    const { section } = await ask(address).catch(() => ({ section: null }));
    const form = section?.querySelector("form");
    if (!form) return location.assign(address);
    this.#showForm(form);
    form.querySelector("textarea")?.focus();
  }

  async #post(): Promise<void> {
    if (this.#posting) return;
    this.#posting = true;
    const form = this.#form;
    say(form, "");
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      const { response, section } = await ask(form.action, { method: "POST", body });
      if (section) this.#showAnswer(response, section);
      else form.submit();
    } catch {
      say(form, form.querySelector<HTMLElement>(".status")?.dataset["unsent"]);
    }
    this.#posting = false;
  }

  #showAnswer({ status, headers }: Response, section: Element): void {
    const form = section.querySelector("form");
    if (!form) {
      say(this.#form, section.querySelector(".error")?.textContent);
    } else if (status === 201) {
      this.#showComments(section);
      this.#form.replaceWith(form);
      const id = headers.get("Location")?.split("#")[1] ?? "";
      const comment = document.getElementById(id);
      comment?.setAttribute("tabindex", "-1");
      comment?.focus();
      say(form, form.querySelector<HTMLElement>(".status")?.dataset["posted"]);
    } else {
      this.#showForm(form);
      form.querySelector<HTMLElement>("[aria-invalid], button")?.focus();
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
    for (const field of form.querySelectorAll<HTMLInputElement>("textarea, #name")) {
      field.value = this.querySelector<HTMLInputElement>(`#${field.id}`)?.value ?? "";
    }
    this.#form.replaceWith(form);
  }
}

/** Asks the endpoint; the section is null where something else answered in its place. */
async function ask(address: string, init?: RequestInit) {
  const response = await fetch(address, { ...init, headers: FRAGMENT });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { response, section: page.querySelector("body > .discussion") };
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
