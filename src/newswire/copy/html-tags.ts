const NAMES =
  "a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|meta|nav|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|video";

/**
 * A tag of HTML, by its name: agencies set other things in such brackets, codes of shares for one.
 */
const TAG = new RegExp(
  `<(?!(?-i:[A-Z]>))(?:/(?:${NAMES})|(?:${NAMES})(?:\\s[^<>]{0,500})?)\\s*/?>|<!--[^<>]{0,500}-->`,
  "gi",
);

/** Text with a space for each character of HTML tags that leaked into it. */
export function withoutTags(text: string): string {
  return text.includes("<") ? text.replace(TAG, (words) => " ".repeat(words.length)) : text;
}

/** Whether a text is HTML tags and nothing else. */
export function isMarkup(text: string): boolean {
  return text.includes("<") && withoutTags(text).trim() === "";
}

/** Spans of the first HTML tag of each line of a text. */
export function* tagsIn(text: string): Generator<{ start: number; end: number }> {
  let line = -2;
  for (const { 0: words, index } of text.matchAll(TAG)) {
    const begins = text.lastIndexOf("\n", index);
    if (begins !== line) yield { start: index, end: index + words.length };
    line = begins;
  }
}
