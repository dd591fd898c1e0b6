import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { isKill } from "../newswire/parts/kill.ts";

/** A story that a kill notice may name. */
export interface Nameable {
  /** What is its own for good: its headline, an agency's identifier. */
  names: readonly string[];
  /** What another may have later: its slug, an agency's slug line. */
  slugs: readonly string[];
  /** ISO 8601 day on which it was published. */
  day: string;
}

/** A kill notice, whose text names a story in one of many ways. */
export interface KillNotice {
  text: string;
  /** Identifiers of what it kills, where its format has a field for them. */
  kills: readonly string[];
  /** ISO 8601 day on which it came. */
  day: string;
}

/** Agencies use slugs again: one names a story of no more than so many days before the notice. */
const SLUG_DAYS = 7;

/** No more of a kill notice is looked through: UTF-16 code units. */
const LONGEST = 2_000;

/** A sentence with one of these words may name the story that is to be used instead. */
const INSTEAD =
  /(?<!\p{L})(?:substitut|replac|instead|correct(?:ed|ion)|follows?(?!\p{L})|new version|remplac|nouvelle version|corrig|بديل)/iu;
const SENTENCE_END = /(?<=[.!?]["”»]?)\s+|\n\s*\n/u;
const QUOTED = /["“«„]([^"“”«»„]+)["”»“]/gu;
const CALLED =
  /(?<!\p{L})(?:slug(?:ged|line)?|headline[d]?|(?:en)?titled|numbered|titrée?|intitulée?)(?!\p{L})[\s:]*["“«]?([^"”»\n;]+)/giu;
/** A slug, or an identifier. */
const COMPOUND = /[\p{L}\d]+(?:[-_/:.]+[\p{L}\d]+)+/gu;
const BEHIND_LABEL = /^[^:–—]*[:–—]\s*(.+)$/u;

/** The first words of a kill notice, in which it names what it kills. */
export const noticeOf = (text: string): string => text.slice(0, LONGEST);

/**
 * Finder of the story that a kill notice names by its headline, its slug, or what the agency calls
 * it; of undefined where it names none of these stories, or more than one.
 */
export function killFinder<Story extends Nameable>(
  stories: readonly Story[],
): (notice: KillNotice) => Story | undefined {
  let index: Index<Story> | undefined;
  return ({ text, kills, day }) => {
    index ??= indexOf(stories);
    const { names, slugs } = index;
    const since = formatISO(addDays(parseISO(day), -SLUG_DAYS), { representation: "date" });
    const named = [...kills.map(plain), ...namesIn(text)].flatMap((name) => [
      ...(names.get(name) ?? []),
      ...(slugs.get(name) ?? []).filter(({ day }) => day >= since),
    ]);
    const [found, ...others] = new Set(named.filter(({ day: published }) => published <= day));
    return others.length === 0 ? found : undefined;
  };
}

/** Stories by their names and by their slugs, as plain words. */
type Index<Story> = Record<"names" | "slugs", Map<string, Story[]>>;

function indexOf<Story extends Nameable>(stories: readonly Story[]): Index<Story> {
  const index: Index<Story> = { names: new Map(), slugs: new Map() };
  for (const story of stories) {
    for (const kind of ["names", "slugs"] as const) {
      for (const name of new Set(story[kind].map(plain))) {
        if (name === "") continue;
        index[kind].set(name, [...(index[kind].get(name) ?? []), story]);
      }
    }
  }
  return index;
}

/** What a notice may call the story that it kills, as plain words. */
function namesIn(text: string): Set<string> {
  const sentences = text.split(SENTENCE_END).filter((sentence) => !INSTEAD.test(sentence));
  const stated = sentences.flatMap((sentence) => [
    ...captures(CALLED, sentence).flatMap((name) => [name, name.split(",")[0] ?? ""]),
    ...sentence.split("\n").flatMap((line) => (isKill(line) ? captures(BEHIND_LABEL, line) : [])),
  ]);
  const likely = sentences.flatMap((sentence) => [
    ...sentence.split("\n"),
    ...captures(QUOTED, sentence),
    ...(sentence.match(COMPOUND) ?? []),
  ]);
  const several = likely.map(plain).filter((name) => name.includes(" "));
  return new Set([...stated.map(plain), ...several].filter((name) => name !== ""));
}

const captures = (form: RegExp, text: string): string[] =>
  (form.global ? [...text.matchAll(form)] : [form.exec(text) ?? []]).map(([, name = ""]) => name);

/** Words in small letters with one space between them, by which a headline and a slug compare. */
const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
