const utf8 = new TextEncoder();

/** Escaped HTML. Only this file and the Markdown pipeline create it. */
export class Html {
  readonly markup: string;
  #bytes: Uint8Array | undefined;

  constructor(markup: string) {
    this.markup = markup;
  }

  /** UTF-8 bytes, encoded once. */
  get bytes(): Uint8Array {
    this.#bytes ??= utf8.encode(this.markup);
    return this.#bytes;
  }
}

type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const SPECIAL = /[&<>"']/;

function escaped(part: HtmlPart): string {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(escaped).join("");
  const text = String(part === false ? "" : (part ?? ""));
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * A template whose values are escaped, for text and for quoted attributes. Lists are joined; null,
 * undefined and false are omitted.
 *
 * @example html`<b>${"<i>"}</b>` // <b>&lt;i&gt;</b>
 */
export function html(text: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  let markup = text[0] ?? "";
  for (const [index, part] of parts.entries()) markup += escaped(part) + (text[index + 1] ?? "");
  return new Html(markup);
}

/**
 * Structured data (JSON-LD) for the head of a page, escaped so that nothing in it can end the
 * script.
 */
export function jsonLd(data: object): Html {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
