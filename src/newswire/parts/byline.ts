import type { Byline } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { inUsualCase } from "../copy/usual-case.ts";
import { isCalendarName } from "../languages/en/calendar.ts";

/** Longest line with the post of authors, in UTF-16 code units. */
const MAX_POST_LENGTH = 60;
/** Longest byline, or note on its author, in UTF-16 code units. */
const MAX_LENGTH = 160;
const MAX_NOTE_LENGTH = 400;
/** Last lines of a column, in blocks, in which a note on its author may be. */
const LAST_LINES = 4;
const FORM =
  /^(?:(?:exclusive|special report|report|reporting|story|words|text|analysis|opinion|review|written|posted|interview)(?: story| report)?,? )?(?:by|par):? (?=\p{Lu})|^(?:words|text|story|author|reporter|writer)(?: by)?:? (?=\p{Lu})|^from (?=our |an? (?:\p{L}+ )?correspondent)/iu;
/** Office, agency or place after an author's name in a byline. */
const CREDIT =
  /(?:,\s.*|\s+(?:for (?:the )?|in |at |of |AP |AFP |Reuters|Associated Press|The Associated Press|Staff |Business Writer|Correspondent|Press Writer).*)$/u;
/** Words after the names: an outlet, an address, a photographer. */
const BEHIND =
  /\s*(?:\/\/|\||·|•|<|\S+@|@\w|(?<=[\p{L}])[.;,]? (?:pictures?|photos?|photographs?|photography|video|images?)(?: by)?:? ).*$/iu;
/** A byline that names a post and no person: "By Our Farming Correspondent". */
const POST =
  /^(?:our|a|an|the)\s+(?:own\s+)?(?:\p{L}+[\s-]+){0,3}(?:correspondent|reporter|reporters|staff|editor|critic|writer|desk)s?$/iu;
/** A name of two to four words, and nothing else. */
const NAME =
  /^(?:\p{Lu}[\p{L}’'-]*\.?)(?: (?:\p{Lu}[\p{L}’'-]*\.?|van|von|der|den|de|da|del|di|du|la|le|el|al|bin)){1,3}$/u;
/** Agencies, services and posts, and words that are common in names of newspapers. */
const OUTLET =
  /\b(?:agency|association|press|service|reporters?|reporting|correspondents?|editors?|writers?|columnists?|contributors?|staff|desk|bureau|AP|AFP|PA|Reuters|Bloomberg|advertiser|argus|bulletin|chronicle|citizen|courier|daily|dispatch|echo|evening|examiner|express|gazette|globe|guardian|herald|independent|journal|mail|magazine|mercury|news|observer|post|record|register|review|sentinel|standard|star|sun|telegraph|times|tribune|weekly)\b/iu;
/** Words of press releases, and of their contacts. */
const SENT = /\b(?:release|statement|office|contact)\b/iu;
const ADDRESS = /^\S+@\S+$/u;
const BY_CAPITALS = /^\P{Ll}+$/u;

/**
 * Byline that a paragraph at offset `start` is, or null.
 *
 * @example bylineOf("By Ana Prado and Li Wen, Reuters", 0)?.authors // ["Ana Prado", "Li Wen"]
 */
export function bylineOf(text: string, start: number): Byline | null {
  if (text.length > MAX_LENGTH || !FORM.test(text)) return creditedOf(text, start);
  const words = text.replace(FORM, "").replace(BEHIND, "");
  if (/[.?!]["”]?$/.test(words)) return null;
  const byline = { start, end: start + text.length, text };
  if (POST.test(words)) return { ...byline, authors: [] };
  const names = words.split(/\s+(?:and|et)\s+|,\s+(?=\p{Lu}[^,]*?\s+and\s)|\s+&\s+/iu);
  const authors = names
    .map((name) =>
      name
        .replace(/^the (?=\p{Lu})/u, "")
        .replace(CREDIT, "")
        .trim(),
    )
    .filter(Boolean);
  if (!authors.every(isNamed)) return null;
  return { ...byline, authors: BY_CAPITALS.test(text) ? authors.map(inUsualCase) : authors };
}

const isNamed = (author: string) =>
  /^\p{Lu}/u.test(author) &&
  author.split(/\s+/).length <= 5 &&
  !isCalendarName(author.toLowerCase());

/** "Ana Prado | Press Agency": a name beside an outlet, a post or an address. */
function creditedOf(text: string, start: number): Byline | null {
  if (text.length > MAX_LENGTH) return null;
  const [name = "", ...behind] = text.split(/\s+(?:\||\/\/|•|·)\s+/u);
  const isCredited = behind.some(
    (words) => (OUTLET.test(words) && !SENT.test(words)) || ADDRESS.test(words),
  );
  if (!isCredited || !NAME.test(name) || OUTLET.test(name) || /[.?!]$/u.test(text)) return null;
  return { start, end: start + text.length, text, authors: [name] };
}

/** A name alone below a headline, where the last lines of the column introduce that person. */
export function bareBylineOf({ text, start, end }: Block, story: readonly Block[]): Byline | null {
  if (!NAME.test(text)) return null;
  const introduces = new RegExp(
    `^${text.replaceAll(".", "\\.")},? (?:(?:is|was) (?:an?|the|our)|writes|reports|covers|works|teaches)\\b`,
    "u",
  );
  const notes = story.slice(2).slice(-LAST_LINES);
  return notes.some((note) => note.text.length <= MAX_NOTE_LENGTH && introduces.test(note.text))
    ? { start, end, text, authors: [text] }
    : null;
}

/** A name alone, with only an e-mail or web address on the line below. */
export function addressedBylineOf({ text, start, end }: Block, below: string): Byline | null {
  return NAME.test(text) && !OUTLET.test(text) && ADDRESS.test(below)
    ? { start, end, text, authors: [text] }
    : null;
}

/** Tests whether a line below a byline gives the post of its authors: "Staff Writers". */
export function isAuthorsPost(text: string): boolean {
  if (text.length > MAX_POST_LENGTH) return false;
  return /^(?:(?:senior|chief|political|business|sports?|staff|local democracy|news|crime|court|education|health|environment|transport|associated press|ap|special to .{2,40})[ -]*)+(?:writers?|reporters?|correspondents?|editors?|reporting service)?$/iu.test(
    text,
  );
}
