import type { Source, Span } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import type { CueWords } from "../languages/cue-words.ts";
import { FRENCH_CUES } from "../languages/fr/cues.ts";
import { tableOf } from "../languages/language-tables.ts";
import { slugOf, uniqueIds } from "../slug.ts";
import { bearersOf } from "../tokens/first-names.ts";
import { stretchesIn } from "../tokens/marks.ts";
import type { QuotationDraft } from "./quotation-draft.ts";

/** A quotation that is found by its marks alone; its mention is a span of copy. */
export interface MarkedDraft
  extends Pick<
    QuotationDraft,
    "kind" | "spans" | "quoted" | "marked" | "cue" | "via" | "certainty"
  > {
  mention: Span[] | null;
}

/** Fewest words in marks that are no name or slogan. */
const MIN_WORDS = 3;
/** Fewest words in marks that make a sentence, in scripts without capitals. */
const MIN_SENTENCE_WORDS = 5;

/** Words of attribution of each language, by the first part of its BCP 47 tag. */
const LANGUAGES: Record<string, CueWords> = { fr: FRENCH_CUES };

interface Named extends Span {
  name: string;
}

interface SpeakerMention {
  speaker: Named;
  /** Mention of the speaker beside the verb: a name, or the pronoun that the verb has. */
  mention: Span;
  cue: Span;
  description: string | null;
}

interface Spoken {
  draft: MarkedDraft;
  speaker: Named | null;
  description: string | null;
}

/**
 * Quotations in a language (BCP 47) without grammar rules: the text in marks and, where the
 * language has a table of cues, the speaker named in full beside a cue.
 */
export function markedSpeech(
  paragraphs: Block[],
  language: string,
): { drafts: MarkedDraft[]; sources: Source[]; ids: (string | null)[] } {
  const words = tableOf(LANGUAGES, language);
  const spoken: Spoken[] = [];
  let open = false;
  for (const [number, block] of paragraphs.entries()) {
    const marked = stretchesIn(block.text, block.start, open);
    const stretches = marked.filter(({ start, end }) =>
      /[\p{L}\p{N}]/u.test(block.text.slice(start - block.start, end - block.start)),
    );
    const outside = blanked(block, stretches);
    const speakerMention = words
      ? speakerMentionIn(words, block, outside, paragraphs[number - 1])
      : null;
    let last: Spoken | undefined = stretches[0]?.continues ? spoken.at(-1) : undefined;
    for (const stretch of stretches) {
      const draft = draftOf(stretch, block);
      if (last && draft.kind === "direct" && last.draft.kind === "direct") {
        join(last.draft, draft);
      } else {
        last = { draft, speaker: null, description: null };
        spoken.push(last);
      }
      if (speakerMention && last.draft.kind !== "scare") attribute(last, speakerMention);
    }
    open = marked.at(-1)?.closed === false;
  }
  return withSources(spoken);
}

/** Attributes a quotation to the first speaker mentioned for it. */
function attribute(spoken: Spoken, { speaker, mention, cue, description }: SpeakerMention): void {
  if (spoken.speaker) return;
  Object.assign(spoken, { speaker, description });
  Object.assign(spoken.draft, { mention: [mention], cue });
}

function draftOf({ start, end, closed }: Span & { closed: boolean }, block: Block): MarkedDraft {
  const words = block.text.slice(start - block.start, end - block.start);
  const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const trail = closed ? (/\s*.$/u.exec(words)?.[0].length ?? 0) : 0;
  const inside = words.slice(lead, words.length - trail);
  const count = inside.split(/\s+/u).length;
  const isSentence = /^\p{Lo}/u.test(inside)
    ? count >= MIN_SENTENCE_WORDS
    : /^\p{Lu}/u.test(inside);
  return {
    kind: count < MIN_WORDS ? "scare" : isSentence ? "direct" : "mixed",
    spans: [[start, end]],
    quoted: [[start + Math.min(lead, words.length - trail), end - trail]],
    marked: [{ start, end }],
    mention: null,
    cue: null,
    via: null,
    certainty: null,
  };
}

function join(last: MarkedDraft, draft: MarkedDraft): void {
  last.spans.push(...draft.spans);
  last.quoted.push(...draft.quoted);
  last.marked.push(...draft.marked);
}

/** Text of a paragraph with everything in marks replaced by spaces. */
function blanked({ text, start }: Block, stretches: Span[]): string {
  let [left, at] = ["", 0];
  for (const stretch of stretches) {
    left += text.slice(at, stretch.start - start) + " ".repeat(stretch.end - stretch.start);
    at = stretch.end - start;
  }
  return left + text.slice(at);
}

/**
 * Speaker of a paragraph: the name directly before or after its cue, or for a pronoun the only name
 * before it. Null where another cue has neither a pronoun nor that name beside it.
 */
function speakerMentionIn(
  words: CueWords,
  block: Block,
  outside: string,
  before: Block | undefined,
): SpeakerMention | null {
  const [verb, ...others] = outside.matchAll(words.cue);
  if (!verb || others.some(({ groups }) => !groups?.["pronoun"])) return null;
  const names = namesIn(outside, block.start, words);
  const [start, after] = [block.start + verb.index, block.start + verb.index + verb[0].length];
  const textBetween = (from: number, to: number) =>
    outside.slice(from - block.start, to - block.start);
  const pronoun = verb.groups?.["pronoun"];
  const ahead = names.findLast(
    (name) =>
      name.end <= start &&
      words.aside.test(textBetween(name.end, start)) &&
      !words.object.test(textBetween(block.start, name.start)),
  );
  const behind = names.find(
    (name) => name.start >= after && words.post.test(textBetween(after, name.start)),
  );
  const above = before && names.length === 0 ? namesIn(before.text, before.start, words) : names;
  const meant = above.length === 1 ? above.filter((name) => agrees(words, name, pronoun)) : [];
  const speaker = behind ?? (pronoun ? meant[0] : ahead);
  if (!speaker) return null;
  const home = names.includes(speaker) ? block : before;
  const at = start + verb[0].lastIndexOf(`-${pronoun}`) + 1;
  const mention = pronoun ? { start: at, end: at + pronoun.length } : speaker;
  return {
    speaker,
    mention,
    cue: { start, end: after },
    description: home ? descriptionOf(home, speaker, words) : null,
  };
}

/** Tests whether a pronoun may mean a person, by the first name. */
function agrees({ genders }: CueWords, { name }: Named, pronoun: string | undefined): boolean {
  const [wanted, own] = [genders[pronoun ?? ""], bearersOf(name.split(" ")[0] ?? "")];
  return !wanted || !own || own === "either" || own === wanted;
}

function namesIn(text: string, from: number, { fullName }: CueWords): Named[] {
  return [...text.matchAll(fullName)].flatMap(({ 0: name, index, groups }) =>
    groups?.["article"] ? [] : [{ name, start: from + index, end: from + index + name.length }],
  );
}

/**
 * Description before or after a name, between commas: “La ministre des Transports, Ilse Varga, …”.
 */
function descriptionOf(
  { text, start }: Block,
  { start: from, end }: Named,
  { before, after }: CueWords,
): string | null {
  const found = before.exec(text.slice(0, from - start)) ?? after.exec(text.slice(end - start));
  return found?.groups?.["description"] ?? null;
}

function withSources(spoken: Spoken[]) {
  const unique = uniqueIds();
  const byName = new Map<string, Source>();
  const ids = spoken.map(({ speaker, description }) => {
    if (!speaker) return null;
    const { name, start, end } = speaker;
    const known: Source = byName.get(name) ?? {
      id: unique(slugOf(name) || "source"),
      name,
      kind: "person",
      description: null,
      mentions: [],
    };
    byName.set(name, known);
    known.description ??= description;
    known.mentions.push([start, end]);
    return known.id;
  });
  return { drafts: spoken.map(({ draft }) => draft), sources: [...byName.values()], ids };
}
