import { excerptOf } from "./excerpt.ts";

/** Pagefind’s interface, as far as it is used here. */
interface Pagefind {
  filters(): Promise<Filters>;
  search(words: string | null, options: { filters: Record<string, string> }): Promise<Found>;
}

type Filters = Record<string, Record<string, number>>;

interface Found {
  results: { data(): Promise<Result> }[];
}

interface Result {
  url: string;
  /** Words with the searched ones in `<mark>`. */
  excerpt: string;
  meta: { title: string; date: string; quoted: string; language: string };
}

const PAGEFIND = "/pagefind/pagefind.js";

/** Milliseconds that typing rests before anything is searched. */
const TYPING_DELAY_MILLISECONDS = 200;

/** Results shown at once, and added with each click on “more”. */
const RESULTS_AT_ONCE = 20;

/** The search of all stories, as the address of the page says and as a reader types. */
class Search extends HTMLElement {
  #pagefind: Pagefind | undefined;
  #found: Found["results"] = [];
  /** Counts searches: what a slower one finds after a later one is not shown. */
  #search = 0;

  async connectedCallback(): Promise<void> {
    this.#pagefind = (await import(/* @vite-ignore */ PAGEFIND)) as Pagefind;
    const form = this.querySelector("form") as HTMLFormElement;
    this.#fill(await this.#pagefind.filters());
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

  #fill(filters: Filters): void {
    for (const select of this.querySelectorAll("select")) {
      const names = Object.entries(filters[select.name] ?? {});
      const { compare } = new Intl.Collator(document.documentElement.lang);
      names.sort(([a], [b]) => (select.name === "year" ? compare(b, a) : compare(a, b)));
      select.append(...names.map(([name, count]) => new Option(`${name} (${count})`, name)));
      (select.parentElement as HTMLElement).hidden = names.length === 0;
    }
  }

  async #show(): Promise<void> {
    this.#search += 1;
    const search = this.#search;
    const filled = [...this.#fields].flatMap(({ name, value }) => (value ? [[name, value]] : []));
    const query = new URLSearchParams(filled);
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    const { q, ...filters } = Object.fromEntries(filled) as Record<string, string>;
    const found = filled.length > 0 && (await this.#pagefind?.search(q ?? null, { filters }));
    if (search !== this.#search) return;
    this.#found = found ? found.results : [];
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
