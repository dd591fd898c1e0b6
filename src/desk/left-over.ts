import type { Article, Span } from "../newswire/article.ts";

/** Words for newsrooms that are still in a story. */
interface LeftOver extends Span {
  ruleId: "contact" | "envelope";
  reason: string;
}

/** An e-mail address, with parts of the lengths that RFC 5321 allows. */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,9}\.\p{L}{2,63}/u;

/**
 * A telephone number: groups of digits by ITU-T E.123, which are neither a date nor a span of
 * years.
 */
const TELEPHONE =
  /(?<![\p{Nd}\p{Sc}.,])(?!\d{4}[-–]\d{2}-\d{2}\b|\d{4}[-–]\d{4}\b)(?:\+\p{Nd}{1,3}[ .\-–]?)?(?:\(\p{Nd}{1,5}\)[ ]?)?\p{Nd}{1,5}(?:(?:[ \-–]\p{Nd}{1,5}){1,4}|(?:\.\p{Nd}{1,5}){2,4})(?![\p{Nd}]|[.,]\p{Nd})/gu;
const LEAST_FIGURES = 7;

/** A label before contact details, as in press releases. */
const LABEL =
  /(?<!\p{L})(?:contacts?|tel|telephone|phone|mobile|cell|fax|e-?mail|téléphone|tél|courriel|portable|هاتف|بريد|للتواصل|جهة الاتصال)(?!\p{L})[^.:\n]{0,40}:/iu;

/** Words that address journalists: anywhere, or at the beginning in English, French and Arabic. */
const FOR_JOURNALISTS = [
  /(?<!\p{L})(?:journalists?|interviews?|press|media)(?!\p{L})[^.]{0,100}(?<!\p{L})contact(?!\p{L})/iu,
  /^[\s\p{P}]*(?:for (?:more|further|additional|media|press|details|information|enquiries|inquiries|queries)|contacts?)(?!\p{L})/iu,
  /^[\s\p{P}]*(?:media|press|news) (?:contact|office|desk|enquir|inquir|quer)/iu,
  /^[\s\p{P}]*(?:pour (?:plus|tout)(?!\p{L})|(?:contacts?|service|relations) (?:de )?presse)/iu,
  /^[\s\p{P}]*(?:للمزيد|لمزيد|للاستفسار|للتواصل)/u,
];

/** Most words of a line that is part of an address and does not end like a sentence. */
const MOST_WORDS_OF_A_LINE = 14;

/** Control lines of press releases and wires: ZCZC and NNNN are those of IPTC 7901. */
const ENVELOPE =
  /^[ \t]*(?:ZCZC\b.*|NNNN|(?:- ?)?(?:30|ENDS?)(?: ?-)|#{3,}|.{0,20}(?:FOR (?:IMMEDIATE |\p{Lu}+ )?RELEASE\b|POUR (?:DIFFUSION|PUBLICATION) IMMÉDIATE).*|(?:STRICTLY |UNDER |STRICT )*EMBARGO(?:ED)?(?!\p{L}).*|للنشر الفوري.*)$/imu;

/** Contact details and control lines in an article, which readers would see. */
export function leftOver(text: string, { headline, sections }: Article): LeftOver[] {
  const parts = sections.flatMap(({ crosshead, paragraphs }) => [crosshead ?? [], paragraphs]);
  return [headline ?? [], parts].flat(3).flatMap(({ start, end }): LeftOver[] => {
    const words = text.slice(start, end);
    const line = ENVELOPE.exec(words);
    if (line) {
      const at = start + line.index;
      const reason = "This line is for newsrooms, but would be published";
      return [{ start: at, end: at + line[0].length, ruleId: "envelope", reason }];
    }
    const reason = "These contact details are for newsrooms, but would be published";
    return isContact(words) ? [{ start, end, ruleId: "contact", reason }] : [];
  });
}

/** Tests whether a paragraph is contact details; an appeal to readers in a sentence is not. */
function isContact(words: string): boolean {
  const numbers = words.match(TELEPHONE) ?? [];
  const isReachable =
    MAIL.test(words) ||
    numbers.some((number) => number.replaceAll(/\P{Nd}/gu, "").length >= LEAST_FIGURES);
  if (!isReachable) return false;
  const isLine =
    words.split(/\s+/u).length <= MOST_WORDS_OF_A_LINE && !/[.!?…”»"]\s*$/u.test(words);
  return isLine || LABEL.test(words) || FOR_JOURNALISTS.some((form) => form.test(words));
}
