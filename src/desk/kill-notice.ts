import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { isKill } from "../newswire/parts/kill.ts";

/** A story that a kill notice may name. */
interface Nameable {
  /** Names that no other story ever has: its headline, an agency's identifier. */
  names: readonly string[];
  /** Names that another story may have later: its slug, an agency's slug line. */
  slugs: readonly string[];
  /** ISO 8601 day of publication. */
  day: string;
}

/** A kill notice, which may name its story in various ways. */
interface KillNotice {
  text: string;
  /** Identifiers of the stories it kills, where its format has a field for them. */
  kills: readonly string[];
  /** ISO 8601 day on which it came in. */
  day: string;
}

/** Most days between a story and the notice that names it by its slug, as agencies reuse slugs. */
const SLUG_DAYS = 7;

/** Longest part of a kill notice that is searched, in UTF-16 code units. */
const LONGEST = 2_000;

/** Words of a sentence that may name the story to be used instead. */
const INSTEAD =
  /(?<!\p{L})(?:substitut|replac|instead|correct(?:ed|ion)|follows?(?!\p{L})|new version|remplac|nouvelle version|corrig|بديل)/iu;
const SENTENCE_END = /(?<=[.!?]["”»]?)\s+|\n\s*\n/u;
const QUOTED = /["“«„]([^"“”«»„]+)["”»“]/gu;
const CALLED =
  /(?<!\p{L})(?:slug(?:ged|line)?|headline[d]?|(?:en)?titled|numbered|titrée?|intitulée?)(?!\p{L})[\s:]*["“«]?([^"”»\n;]+)/giu;
/** A slug, or an identifier. */
const COMPOUND = /[\p{L}\d]+(?:[-_/:.]+[\p{L}\d]+)+/gu;
const BEHIND_LABEL = /^[^:–—]*[:–—]\s*(.+)$/u;

/** First words of a kill notice, in which it names its story. */
export const noticeOf = (text: string): string => text.slice(0, LONGEST);

/**
 * A function that finds the story that a kill notice names by its headline, its slug, or the
 * agency's name for it; it returns undefined where the notice names none of these stories, or more
 * than one.
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

/** Stories by their normalised names and slugs. */
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

/** Normalised words of a notice that may name its story. */
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

/** Words in lower case, separated by one space, for comparing headlines and slugs. */
const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
