import { isCalendarName } from "../languages/en/calendar.ts";
import { isCompanyComma, isCompanyEnd } from "../tokens/company-names.ts";
import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { type Phrase, phraseAfter } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";

/** Sorts of words that name no source by themselves. */
const NOBODY = new Set<number>([
  SORTS.be,
  SORTS.auxiliary,
  SORTS.negation,
  SORTS.coordinator,
  SORTS.preposition,
  SORTS.adverb,
  SORTS.subordinator,
  SORTS.time,
]);

/**
 * Adverbs that join or comment on sentences, and words that open one, after Quirk et al.,
 * 8.121–8.147 and 11.53–11.55.
 */
const OPENERS = new Set(
  `above accordingly additionally alas albeit also altogether anyhow anyway as besides consequently conversely earlier elsewhere
  equally eventually finally firstly furthermore hence henceforth however incidentally indeed instead last lastly later likewise
  luckily maybe meantime meanwhile moreover namely nevertheless next nonetheless nor notwithstanding now occasionally often
  otherwise overall perhaps please presumably recently regardless regardlessly sadly second secondly similarly so sometimes soon
  still subsequently surely then thereafter thereby therefore third thirdly though thus today together tomorrow too twice
  unfortunately usually yes no well oh ok okay sorry thanks welcome when where why how this there here let's let`.split(
    /\s+/,
  ),
);
/** Requests to readers, which have no subject: "Call the office", "Note that". */
const REQUESTS = new Set(
  `add allow ask avoid bring buy call check choose click come consider contact do don't donate download drop email enter fill find
  follow get give go have help imagine join keep learn leave let listen look make meet note phone pick press put read remember
  register reply report ring see select send share sign speak stay stop subscribe suppose take tell tick think try turn use visit
  vote watch write`.split(/\s+/),
);
/** Labels before a colon that say what follows, not who says it. */
const LABELS = new Set(
  `q a question answer correction clarification corrections source sources contact contacts note notes photo photos picture video
  caption image credit update updated editor's when where what who why how time date venue address phone tel telephone email
  e-mail web website fax subject re ps nb tickets price information details background result results fixtures warning
  disclaimer disclosure advertisement summary headline slug byline dateline embargo`.split(/\s+/),
);
/** Pronouns that mean neither a person nor a body, after Quirk et al., 6.40–6.48. */
const IMPERSONAL = new Set(
  "this that these such nothing everything something anything whatever whoever anyone anybody more less all much".split(
    " ",
  ),
);
/** Endings of adverbs in -ly from adjectives; hardly any name has them. */
const ADVERBIAL =
  /(?:[^aeiou]ally|edly|ingly|ously|[ae]ntly|ately|ively|fully|lessly|[ai]bly|arly|[srnpk]tly|ghtly|[srkgnv]ely|ically)$/;

const RELATIVE = /^(?:that|what)$/;
const spelled = (token: Token) => token.lower.replace(/’/g, "'");
const isDate = ({ lower, sort }: Token) =>
  /^\d{1,4}(?:st|nd|rd|th)?$/.test(lower) || isCalendarName(lower) || NOBODY.has(sort);

/** Tests whether the words of a source, `from` to `to` of their statement, name anybody. */
export function isNamed(all: Token[], { from, to }: Phrase): boolean {
  const tokens = all.slice(from, to);
  const named = tokens.filter(
    (token) =>
      isWord(token) &&
      (RELATIVE.test(token.lower) ||
        (!NOBODY.has(token.sort) && !/^(?:an?|the)$/.test(token.lower))),
  );
  const [one, ...others] = named;
  if (/^(?:as|like|than)$/.test(tokens[0]?.lower ?? "")) return false;
  if (
    !one ||
    (named.every(isDate) && !RELATIVE.test(one.lower)) ||
    named.every(({ text }) => isCompanyEnd(text))
  )
    return false;
  return others.length > 0 || tokens.filter(isWord).length > 1 || isSomebody(all, one);
}

/**
 * Tests whether a source of one word is a speaker, and not a word that opens a sentence, a request
 * or a label.
 */
function isSomebody(all: Token[], token: Token): boolean {
  const at = all.indexOf(token);
  const lower = spelled(token);
  if (bearersOf(lower) !== null) return true;
  if (OPENERS.has(lower) || ADVERBIAL.test(lower)) return false;
  if (IMPERSONAL.has(lower) && !RELATIVE.test(token.text)) return false;
  return !isAddress(all, { from: at, to: at + 1 });
}

/**
 * Tests whether words that open a sentence address the reader with a request, or label what
 * follows.
 */
export function isAddress(all: Token[], { from, to }: Phrase): boolean {
  const [token, before, next] = [all[from], all[from - 1], all[to]];
  const opens = before === undefined || before.stretch !== null || !isWord(before);
  if (!token || !opens || to - from > 1) return false;
  const lower = spelled(token).replace(/\.$/, "");
  const label = next?.text === "." ? all[to + 1] : next;
  return (
    /^(?:please|kindly)$/.test(lower) ||
    (REQUESTS.has(lower) && bearersOf(lower) === null) ||
    (label?.sort === SORTS.colon && LABELS.has(lower))
  );
}

/** Tests whether words before a colon are a label and not a speaker: "Tickets: …". */
export const isLabelOfMatter = (label: Token[]): boolean =>
  LABELS.has(label.map(spelled).join(" ").replace(/\.$/, ""));

/** Tests whether a source is the object of a request: "For |details| see the notice". */
export const isPurpose = (all: Token[], { from, to }: Phrase, cue: number): boolean =>
  from === 1 && all[0]?.lower === "for" && to === cue && is(all[cue], TRAITS.base);

/** Tests whether a word is the first name of a name: "|Mark| Prado". */
const isForename = (all: Token[], at: number): boolean =>
  is(all[at], TRAITS.capital) &&
  is(all[at + 1], TRAITS.capital) &&
  bearersOf(all[at]?.lower ?? "") !== null;

/**
 * Tests whether a cue is part of its subject: "|Mark| Prado", and where it opens a sentence,
 * "|Planning| permission was granted".
 */
export function isModifier(all: Token[], cue: number): boolean {
  if (isForename(all, cue)) return true;
  if (cue > 0 || !is(all[0], TRAITS.participle)) return false;
  const subject = phraseAfter(all, 1);
  return subject !== null && is(all[subject.to], TRAITS.auxiliary | TRAITS.be);
}

/**
 * Tests whether a description of a source begins at a word: "Ana Prado|, 51", "an aide |who asked".
 */
const describes = ({ text, lower }: Token): boolean =>
  text === "," || lower === "who" || /^[-–—]+$/.test(text);

/**
 * Endings of nouns for holders of a post, after Quirk et al., I.33–I.35, and ranks with other
 * endings.
 */
const POST =
  /(?:er|or|ist|ian|man|woman|person|ant|ent|chief|head|chair|captain|general|marshal|sheriff|constable|corporal|admiral|colonel|dean|secretary|deputy|attorney|judge|coach|executive|official|principal|clerk)$/;

/**
 * Tests whether a name in commas is that of the holder of a post: "Head of the Trust, |Ana Prado|,
 * said", "Fire Commander, |Captain Ana Prado|, said".
 */
const isHolder = (tokens: Token[], post: Phrase, { from, to }: Phrase): boolean =>
  to - from > 1 &&
  tokens.slice(from, from + 2).some(({ lower }) => bearersOf(lower) !== null) &&
  bearersOf(tokens[post.from]?.lower ?? "") === null &&
  post.to - post.from > 1 &&
  (tokens.slice(post.from + 1, post.to).some(({ lower }) => /^(?:of|for|at)$/.test(lower)) ||
    POST.test(tokens[post.to - 1]?.lower ?? ""));

/** Name of the holder of a post that is a source, in commas directly after it; or null. */
export function holderBehind(tokens: Token[], post: Phrase): Phrase | null {
  if (tokens[post.to]?.text !== "," || isCompanyComma(tokens, post.to)) return null;
  const name = { from: post.to + 1, to: post.to + 1 };
  while (is(tokens[name.to], TRAITS.capital)) name.to += 1;
  const closed = name.to === tokens.length || !isWord(tokens[name.to]);
  return closed && isHolder(tokens, post, name) ? name : null;
}

/**
 * A source without its description: its first part, or its second where only that is a name, as in
 * "the minister’s spokesman, |Ana Prado|, 51", or where only that is introduced, as in "Ice closes
 * port - |Ana Prado|: “…”".
 */
export function nameIn(tokens: Token[], { from, to }: Phrase): Phrase {
  const parts: Phrase[] = [];
  let start = from;
  for (let at = from; at <= to && parts.length < 2; at += 1) {
    const token = tokens[at];
    if (at < to && (!token || !describes(token) || isCompanyComma(tokens, at))) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  const [first = { from, to }, second] = parts;
  const capital = (at: number) => is(tokens[at], TRAITS.capital);
  if (!second || !capital(second.from) || !capital(second.to - 1)) return first;
  const announced =
    tokens[second.from - 1]?.sort === SORTS.dash && tokens[second.to]?.sort === SORTS.colon;
  return announced || !capital(first.to - 1) || isHolder(tokens, first, second) ? second : first;
}
