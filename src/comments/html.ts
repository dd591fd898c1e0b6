/** HTML that needs no more escaping. Only `html` and the Markdown pipeline make it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(escaped).join("");
  return String(part === false ? "" : (part ?? "")).replace(
    /[&<>"']/g,
    (character) => ENTITIES[character] ?? "",
  );
}

/**
 * A template whose values are escaped, for text and for quoted attributes. Lists are joined,
 * null, undefined and false are nothing.
 *
 * @example html`<b>${"<i>"}</b>` // <b>&lt;i&gt;</b>
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(escaped)));
}
