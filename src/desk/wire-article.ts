import type { Article, Span, Text } from "../newswire/article.ts";
import { bylineOf } from "../newswire/parts/byline.ts";
import { datelineOf } from "../newswire/parts/dateline.ts";
import { type ReadCopyOptions, readCopy } from "../newswire/read-copy.ts";
import type { WireItem } from "../wire/item.ts";

/**
 * Reads the plain copy of an agency's file as an Article. Headline, byline, dateline and sections are
 * those that the file states; who is quoted and on which days is read from the words.
 */
export function wireArticle({ text, parts, wire }: WireItem, options: ReadCopyOptions): Article {
  const published = wire.published ?? wire.updated ?? options.published;
  const language = wire.language ?? options.language;
  const { article } = readCopy(text, { ...options, published, language });
  const said = <T extends Span>(span: T): T & Text => ({
    ...span,
    text: text.slice(span.start, span.end),
  });
  const paragraphs = parts.sections.flatMap((section) => section.paragraphs);
  const isInStory = ({ start, end }: Span) =>
    paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end);
  const byline = parts.byline && said(parts.byline);
  const dateline = parts.dateline && said(parts.dateline);
  const readDateline =
    dateline &&
    datelineOf({ ...dateline, text: text.slice(dateline.start) }, published?.slice(0, 10) ?? null);
  const quotations = article.quotations.filter(({ spans }) =>
    spans.every(([start, end]) => isInStory({ start, end })),
  );
  const quoted = new Set(quotations.map(({ source }) => source));
  return {
    ...article,
    headline: parts.headline && said(parts.headline),
    label: null,
    points: parts.points.map(said),
    byline: byline && {
      ...byline,
      authors: authorsOf(byline.text),
    },
    dateline: dateline && {
      ...dateline,
      date: readDateline?.date ?? null,
      agency: readDateline?.agency ?? null,
    },
    sections: parts.sections.map(({ crosshead, paragraphs: spans }) => ({
      crosshead: crosshead && said(crosshead),
      paragraphs: spans,
    })),
    quotations,
    sources: article.sources.filter(({ id }) => quoted.has(id)),
    days: article.days.filter(isInStory),
    signoff: null,
    furniture: article.furniture.filter((part) => !isInStory(part)),
  };
}

/** Names in a byline; one of a field may have no "By". */
function authorsOf(byline: string): string[] {
  const read = bylineOf(byline, 0) ?? bylineOf(`By ${byline}`, 0);
  return read?.authors ?? byline.split(/\s*,\s*/u).slice(0, 1);
}
