import { type ExcerptPart, excerptOf } from "./excerpt.ts";

/** A story that was found, by its record in the index. */
export interface Result {
  url: string;
  /** Words with the searched ones in `<mark>`. */
  excerpt: string;
  meta: {
    title: string;
    /** Text in place of an excerpt without the searched words. */
    summary: string;
    /** ISO date. */
    date: string;
    language: string;
    /**
     * Names of topics, places and sources, and an address; each is empty where the story has none.
     */
    topics: string;
    places: string;
    quoted: string;
    picture: string;
    /** Dateline of the copy, which the story is found by as well. */
    dateline: string;
    /** Words of the story in the other spelling, which it is found by as well. */
    spellings: string;
  };
}

/**
 * Item in a list of results: topic, headline, words around the searched ones, facts and picture.
 */
export function resultItem({ url, excerpt, meta }: Result): HTMLElement {
  const item = make("li", { className: "teaser" });
  const title = make("h2");
  title.append(make("a", { href: url, textContent: meta.title }));
  const words = make("p");
  const parts = excerptOf(excerpt);
  const isFound = parts.some((part) => part.isFound);
  words.append(...(isFound ? parts.map(markedPart) : [meta.summary]));
  const copy = [title, words];
  for (const part of copy) Object.assign(part, { lang: meta.language, dir: "auto" });
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const facts = make("ul", { className: "facts" });
  for (const fact of [format.format(new Date(meta.date)), meta.places, meta.quoted]) {
    if (fact) facts.appendChild(make("li")).append(make("bdi", { textContent: fact }));
  }
  if (meta.topics) item.append(make("p", { className: "kicker", textContent: meta.topics }));
  item.append(...copy, facts);
  if (meta.picture) {
    // Empty alternative text, as the headline is beside it.
    item.append(
      make("img", { src: meta.picture, alt: "", width: 112, height: 112, loading: "lazy" }),
    );
  }
  return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

const markedPart = ({ text, isFound }: ExcerptPart): Node =>
  isFound ? make("mark", { textContent: text }) : new Text(text);
