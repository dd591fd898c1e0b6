import type { Span } from "../article.ts";

/** A line that the next one may continue: it does not end a sentence, clause or address. */
const OPEN = /[\p{L}\p{M}\p{N},’'")\]–—-]$/u;

/** A bullet, which begins a line. */
const BULLET = /^[*•·▪◦‣●-]\s/u;

/**
 * Narrowest column of hard-wrapped copy, in characters; narrower copy has short lines on purpose.
 */
const MIN_WIDTH = 40;
const MAX_WIDTH = 120;
/**
 * Fewest line breaks inside groups of lines that show that copy is wrapped, unless a line clearly
 * continues.
 */
const MIN_BREAKS = 3;

interface Line extends Span {
  indent: number;
}

function linesOf(text: string, from: number): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  const ends = /\r\n|[\n\r\v\u0085\u2028\u2029]|$/g;
  let at = from;
  while (at <= text.length) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    if (!end) break;
    const raw = text.slice(at, end.index);
    const trimmed = raw.trimEnd();
    const indent = trimmed.length - trimmed.trimStart().length;
    if (trimmed.replace(/[\uFEFF\u200B]/g, "")) {
      group.push({ start: at + indent, end: at + trimmed.length, indent });
    } else if (group.length) {
      groups.push(group);
      group = [];
    }
    at = end.index + Math.max(1, end[0].length);
  }
  if (group.length) groups.push(group);
  return groups;
}

/** Tests whether a line of full width continues in lower case on the next. */
function goesOn(text: string, line: Line, next: Line): boolean {
  return (
    line.end - line.start >= MIN_WIDTH &&
    line.end - line.start <= MAX_WIDTH &&
    OPEN.test(text.slice(line.end - 2, line.end)) &&
    /^\p{Ll}[\p{L}’'-]*[\s,.;:]/u.test(text.slice(next.start, next.start + 30)) &&
    !/^o\s/u.test(text.slice(next.start, next.end))
  );
}

/**
 * Column that hard-wrapped copy was filled to; null where a line end is a paragraph's end: where
 * the last line of a group is wider and no line continues in lower case.
 */
function wrapWidth(text: string, groups: Line[][]): number | null {
  let width = 0;
  let breaks = 0;
  let flows = false;
  for (const group of groups) {
    for (const [number, line] of group.slice(0, -1).entries()) {
      const next = group[number + 1];
      width = Math.max(width, line.end - line.start + line.indent);
      const isOpen = next !== undefined && goesOn(text, line, next);
      flows ||= isOpen;
      breaks += isOpen ? MIN_BREAKS : 1;
    }
  }
  const last = groups.map((group) => group.at(-1)).filter((line) => line !== undefined);
  if (!flows && last.some(({ start, end, indent }) => end - start + indent > width)) return null;
  return breaks >= MIN_BREAKS && width >= MIN_WIDTH && width <= MAX_WIDTH ? width : null;
}

/** Tests whether a line break is a wrap: the next line's first word would not have fitted. */
function wraps(text: string, line: Line, next: Line, width: number): boolean {
  const word = text.slice(next.start, next.end).search(/\s/);
  const room = width - (line.indent + line.end - line.start);
  const first = word < 0 ? next.end - next.start : word;
  return first + 1 > room && !(next.indent > line.indent && next.indent > 1);
}

function isWrapped(text: string, line: Line, next: Line, width: number | null): boolean {
  if (BULLET.test(text.slice(next.start, next.start + 2))) return false;
  return (width !== null && wraps(text, line, next, width)) || goesOn(text, line, next);
}

/**
 * Spans of the paragraphs of plain copy from offset `from`: separated by empty lines, by indents
 * and, unless the copy is hard-wrapped, by line ends.
 */
export function paragraphsIn(text: string, from: number): Span[] {
  const groups = linesOf(text, from);
  const width = wrapWidth(text, groups);
  const paragraphs: Span[] = [];
  for (const group of groups) {
    let open: Line | null = null;
    for (const line of group) {
      const last = paragraphs.at(-1);
      if (open && last && isWrapped(text, open, line, width)) last.end = line.end;
      else paragraphs.push({ start: line.start, end: line.end });
      open = line;
    }
  }
  return paragraphs;
}
