import type { Span } from "../article.ts";

/** A line that goes on below: it ends no sentence, clause or address. */
const OPEN = /[\p{L}\p{M}\p{N},’'")\]–—-]$/u;

/** An item of a list begins a line of its own. */
const BULLET = /^[*•·▪◦‣●-]\s/u;

/** Narrower copy than this has short lines of its own, wider copy is not wrapped: columns. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 120;
/** Fewer breaks inside groups of lines than this say nothing about wrapping, unless a line goes on. */
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

/** Tests whether a line of full width goes on in small letters on the next. */
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
 * The column that hard-wrapped copy was filled to, or null where a line end is a paragraph's end: where
 * the last line of a group is wider and no line goes on in small letters, too.
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

/** A break is a wrap where the next line's first word would not have fitted. */
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
 * Paragraphs of plain copy from offset `from`: parted by empty lines, by indents and, unless
 * hard-wrapped, by line ends.
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
