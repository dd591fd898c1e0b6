import { starts } from "./to-editors.ts";

const ITEM =
  "(?:stor(?:y|ies)|items?|articles?|cop(?:y|ies)|reports?|dispatch(?:es)?|pictures?|photos?|images?|graphics?|videos?|takes?|versions?|leads?|alerts?|snaps?|series|slugs?|slugged|headlined)";
/**
 * End of a notice: after its label comes nothing, a mark, or the slug of the killed story. In a
 * headline, other words follow.
 */
const CLOSED =
  "(?=\\s*(?:$|[:;.,!–—(\\[/]|-(?=[\\s-])|[\\p{L}\\d]+(?:[-_/][\\p{L}\\d]+)+\\s*(?:$|[.:;,–—(])))";

/**
 * Notices by which agencies withdraw a story (Associated Press: kill, withdrawal; Reuters:
 * withdrawn; AFP: annulation).
 */
const NOTICES = [
  starts(
    `(?i:(?:please|kindly|pls) (?:note (?:that )?)?(?:kill|withdraw|disregard|delete|spike|cancel|pull|remove|do not (?:use|publish|run|broadcast)))(?!\\p{L})[^.!?]{0,60}?(?<!\\p{L})(?i:${ITEM})(?!\\p{L})`,
  ),
  starts(
    `(?i:(?:mandatory|bulletin|kill)\\s+){0,2}(?:KILL|(?i:kill (?:notice|advisory)))${CLOSED}`,
  ),
  starts(`(?i:(?:mandatory |bulletin )?(?:mandatory|bulletin|${ITEM}) kills?)${CLOSED}`),
  starts(
    `(?:KILL|kill|Kill) (?i:(?:the|this|our|all) )?(?i:${ITEM}) (?i:slugged|headlined|titled|entitled|datelined|dated|sent|moved|filed|number|no\\.?|about)(?!\\p{L})`,
  ),
  starts(
    `(?:WITHDRAWN|WITHDRAWAL|WITHDRAW|ANNULATION|ANNULÉE?|À ANNULER|A ANNULER)(?=\\s*(?:$|[:–—*]|-\\s))`,
  ),
  starts(`(?i:${ITEM} (?:withdrawn|killed))(?=\\s*(?:$|:))`),
  starts(
    `(?i:(?:prière|merci) (?:d[’']annuler|de (?:ne pas (?:utiliser|publier|diffuser)|supprimer)))(?!\\p{L})`,
  ),
  starts(
    "(?:يرجى|الرجاء|نرجو) (?:إلغاء|الغاء|سحب|عدم (?:نشر|استخدام)) (?:ال)?(?:خبر|تقرير|مادة|قصة|نص)",
  ),
  starts(`(?i:kill (?:(?:the|this|that|our|all) )?${ITEM}|retracted|killed|withdrawn)\\P{L}*$`),
  starts(
    `(?i:this ${ITEM} (?:is|was|has been) (?:hereby )?(?:withdrawn|killed|retracted|cancelled))(?!\\p{L})`,
  ),
  new RegExp(
    `^[^.!?]{0,80}(?<!\\p{L})DO NOT (?:USE|RUN|PUBLISH|BROADCAST)(?: (?:THIS|THE) ${ITEM.toUpperCase()})?\\P{L}*$`,
    "u",
  ),
  /^(?:BC|AM|PM|bc|am|pm)-\S.*[-\s,/](?:KILL|WITHDRAWN?)$/u,
  /(?<!\p{L})kill is mandatory(?!\p{L})/iu,
  /(?<!\p{L})make (?:certain|sure) (?:that )?(?:the|this|our|its) (?:\p{L}+ ){0,2}(?:story|item|article|report|photo|picture|image) is not (?:published|used|broadcast)/iu,
];

/** A notice of withdrawal with words to editors. A story may also be about a withdrawn one. */
const WITHDRAWN = new RegExp(
  `(?<!\\p{L})${ITEM}(?!\\p{L})[^.!?]{0,160}?(?<!\\p{L})(?:is|are|has been|have been) (?:hereby )?(?:withdrawn|killed|retracted|cancelled)(?!\\p{L})`,
  "iu",
);
const SAYS_MORE =
  /(?<!\p{L})(?:kill notice|no (?:substitute|replacement)|(?:substitute|replacement) (?:story|item|version)|please|kindly|do not (?:use|publish|run)|(?:attn|attention)\W+(?:\p{L}+ )?(?:editors|news ?desks))(?!\p{L})/iu;

/** Longest part of a paragraph that is searched, in UTF-16 code units. */
const LONGEST = 400;

/** Tests whether a line or paragraph tells editors not to publish a story. */
export function isKill(text: string): boolean {
  const head = text.slice(0, LONGEST);
  return NOTICES.some((form) => form.test(head)) || (WITHDRAWN.test(head) && SAYS_MORE.test(head));
}
