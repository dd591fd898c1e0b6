import { excerptOf } from "./excerpt.ts";
import { namesWith } from "./names.ts";
import { type Found, type Result, SearchIndex } from "./search-index.ts";

/** Milliseconds that typing rests before anything is searched. */
const TYPING_DELAY_MILLISECONDS = 200;

/** Results shown at once, and added with each click on “more”. */
const RESULTS_AT_ONCE = 20;

/** Most names that a field offers at once. */
const MAX_OFFERED = 50;

/** The search of all stories, as the address of the page says and as a reader types. */
class Search extends HTMLElement {
  readonly #index = new SearchIndex();
  #found: Found[] = [];
  /** Counts searches: what a slower one finds after a later one is not shown. */
  #search = 0;

  async connectedCallback(): Promise<void> {
    const years = await this.#index.years();
    if (years.length === 0) return;
    const form = this.querySelector("form") as HTMLFormElement;
    this.querySelector("select")?.append(...years.map((year) => new Option(year)));
    const parameters = new URLSearchParams(location.search);
    for (const field of this.#fields) field.value = parameters.get(field.name) ?? "";
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#show();
    });
    let timer: ReturnType<typeof setTimeout>;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.#show(), TYPING_DELAY_MILLISECONDS);
    });
    for (const field of this.querySelectorAll<HTMLInputElement>("input[list]")) {
      for (const event of ["focus", "input"]) {
        field.addEventListener(event, () => void this.#offer(field));
      }
    }
    this.#more.addEventListener("click", () => void this.#add());
    if (parameters.size > 0) await this.#show();
    else this.querySelector("input")?.focus();
  }

  get #fields(): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll("input, select");
  }

  get #more(): HTMLElement {
    return this.querySelector(".more-found") as HTMLElement;
  }

  get #list(): HTMLElement {
    return this.querySelector("ol") as HTMLElement;
  }

  /** Offers names that contain what is in a field. */
  async #offer({ name, value, list }: HTMLInputElement): Promise<void> {
    const names = namesWith(value, await this.#index.names(name)).slice(0, MAX_OFFERED);
    list?.replaceChildren(...names.map((each) => new Option(each)));
  }

  async #show(): Promise<void> {
    this.#search += 1;
    const search = this.#search;
    const filled = [...this.#fields].flatMap(({ name, value }) => (value ? [[name, value]] : []));
    const query = new URLSearchParams(filled);
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    const { q, ...filters } = Object.fromEntries(filled) as Record<string, string>;
    const found = filled.length > 0 ? await this.#index.search(q, filters) : [];
    if (search !== this.#search) return;
    this.#found = found;
    this.#list.replaceChildren();
    await this.#add();
    if (search !== this.#search) return;
    const status = this.querySelector("[role=status]") as HTMLElement;
    const { found: count = "", none = "" } = this.dataset;
    const nothing = filled.length > 0 ? none : "";
    status.textContent = this.#found.length > 0 ? `${count} ${this.#found.length}` : nothing;
  }

  async #add(): Promise<void> {
    const search = this.#search;
    const shown = this.#list.childElementCount;
    const next = this.#found.slice(shown, shown + RESULTS_AT_ONCE);
    const results = await Promise.all(next.map((each) => each.data()));
    if (search !== this.#search) return;
    this.#list.append(...results.map(itemOf));
    this.#more.hidden = shown + next.length >= this.#found.length;
    if (shown > 0) this.#list.children[shown]?.querySelector("a")?.focus();
  }
}

function itemOf({ url, excerpt, meta }: Result): HTMLElement {
  const item = document.createElement("li");
  const title = document.createElement("h2");
  const link = document.createElement("a");
  const words = document.createElement("p");
  const facts = document.createElement("p");
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  link.href = url;
  link.textContent = meta.title;
  title.append(link);
  words.append(...excerptOf(excerpt).map(({ text, isFound }) => markIf(isFound, text)));
  for (const part of [title, words]) Object.assign(part, { lang: meta.language, dir: "auto" });
  facts.className = "facts";
  facts.append(span(format.format(new Date(meta.date))));
  if (meta.quoted) facts.append(span(meta.quoted));
  item.className = "teaser";
  item.append(title, words, facts);
  return item;
}

function span(text: string): HTMLElement {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

function markIf(isFound: boolean, text: string): Node {
  if (!isFound) return new Text(text);
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

customElements.define("crosshead-search", Search);
