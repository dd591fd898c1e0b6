import type { Article, Span, Text } from "../article.ts";
import { onOneLine } from "../copy/printed.ts";

/**
 * An article with the words of its parts as printed, without markup, and those of its sources on
 * one line each.
 */
export function printedArticle(found: Article, printed: (span: Span) => string): Article {
  const inPrint = <T extends Text>(text: T): T => ({ ...text, text: printed(text) });
  const orNull = <T extends Text>(text: T | null): T | null => text && inPrint(text);
  return {
    headline: orNull(found.headline),
    label: orNull(found.label),
    points: found.points.map(inPrint),
    byline: orNull(found.byline),
    dateline: orNull(found.dateline),
    sections: found.sections.map((section) => ({
      ...section,
      crosshead: orNull(section.crosshead),
    })),
    quotations: found.quotations,
    sources: found.sources.map(({ name, description, ...source }) => ({
      ...source,
      name: onOneLine(name),
      description: description && onOneLine(description),
    })),
    days: found.days.map(inPrint),
    signoff: orNull(found.signoff),
    corrections: found.corrections.map(inPrint),
    furniture: found.furniture.map(inPrint),
    embargo: found.embargo,
    kill: orNull(found.kill),
  };
}
