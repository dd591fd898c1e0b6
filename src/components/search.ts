import { namesWith } from "./names.ts";
import { type Found, SearchIndex } from "./search-index.ts";
import { resultItem } from "./search-result.ts";

/** Milliseconds without typing before a search starts. */
const TYPING_DELAY_MILLISECONDS = 200;

/** Results shown at first, and added with each click on “more”. */
const RESULTS_AT_ONCE = 20;

/** Most names that a field suggests. */
const MAX_OFFERED = 50;

/** Search of all stories, by the address of the page and by the reader's typing. */
class Search extends HTMLElement {
  readonly #index = new SearchIndex();
  #found: Found[] = [];
  /** Number of the current search: results of an earlier, slower one are ignored. */
  #search = 0;

  async connectedCallback(): Promise<void> {
    const years = await this.#index.years();
    if (years.length === 0) return;
    const form = this.querySelector("form") as HTMLFormElement;
    this.querySelector("select")?.append(...years.map((year) => new Option(year)));
    const parameters = new URLSearchParams(location.search);
    for (const field of this.#fields) field.value = parameters.get(field.name) ?? "";
    const isFiltered = [...parameters.keys()].some((name) => name !== "q");
    (form.querySelector("details") as HTMLDetailsElement).open = isFiltered;
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

  /** Suggests names that contain the text in a field. */
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
    const items = await itemsOf(found, 0);
    if (search !== this.#search) return;
    // Set together, so that a count never belongs to results of another search.
    this.#found = found;
    this.#list.replaceChildren(...items);
    this.#count(filled.length > 0);
    this.#more.hidden = items.length >= found.length;
  }

  /** Shows the number of results, or that there are none. */
  #count(isSearched: boolean): void {
    const status = this.querySelector("[role=status]") as HTMLElement;
    const { found = "", none = "" } = this.dataset;
    const nothing = isSearched ? none : "";
    status.textContent = this.#found.length > 0 ? `${found} ${this.#found.length}` : nothing;
  }

  async #add(): Promise<void> {
    const search = this.#search;
    const shown = this.#list.childElementCount;
    const items = await itemsOf(this.#found, shown);
    if (search !== this.#search) return;
    this.#list.append(...items);
    this.#more.hidden = shown + items.length >= this.#found.length;
    items[0]?.querySelector("a")?.focus();
  }
}

/** Items of the next results, after those that are shown. */
async function itemsOf(found: readonly Found[], shown: number): Promise<HTMLElement[]> {
  const next = found.slice(shown, shown + RESULTS_AT_ONCE);
  return (await Promise.all(next.map((each) => each.data()))).map(resultItem);
}

customElements.define("crosshead-search", Search);
