/** An e-mail address. */
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const WEB = /(?:https?:\/\/|www\.)\S+/giu;
/**
 * Telephone numbers in the forms of ITU-T E.123, of North America (also without an area code), and
 * of countries that begin national numbers with 0.
 */
const TELEPHONE =
  /(?<![\d£$€.,])(?:\+\d[\d ().–-]{6,18}\d|\(?0\d{1,5}\)?(?:[ –-]?\d{2,5}){2,4}|(?:1[ .-])?\(?\d{3}\)?[ ./-]{1,2}\d{3}[ .–-]\d{4}|\d{3}-\d{4})(?![\d–-]*\d)(?: ?(?:x|ext\.?) ?\d{1,5})?/giu;

const NAMED =
  "(?:(?:media|press|news|publicity|editorial|investor|public|communications?|corporate|sales|general|customer)(?:[ /&]+(?:and )?(?:media|press|relations|affairs|information|office))?[ ]+)?";
const OPENING = new RegExp(
  `^(?:${NAMED}(?:contacts?|contact (?:info(?:rmation)?|details|person)|(?:for )?(?:further|more|additional|full) (?:information|info|details)(?: and interviews)?|enquiries|inquiries|queries|liaison)(?: (?:for|details|information)\\b.{0,40})?\\s*(?:[:–—|-]|$))`,
  "iu",
);
/** A note that says whom the press may ask: "For interviews, please call". */
const ASK =
  /^(?:for|to (?:arrange|request|book|obtain|receive|get)) (?:[^.?!]{0,100}? )?(?:information|details?|interviews?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|questions?|images?|pictures?|photo(?:graph)?s?|footage|copies|comment|accreditation|media|press)\b(?:[^.?!]|\.(?=\S)){0,100}?\b(?:contact|call|ring|phone|telephone|e-?mail|write to|reach|get in touch)\b/iu;
/** A note that is of no use to readers: "Journalists may contact". */
const TO_PRESS =
  /^(?:journalists|reporters|editors|newsrooms|broadcasters|(?:the |members of the )?(?:media|press))\b[^.?!]{0,60}\b(?:contact|call|ring|phone|e-?mail|write to|reach)\b/iu;
/** Material that the press may have. */
const OFFER =
  /^(?:[\p{L}-]+[ ,]+){0,6}?(?:images?|pictures?|photo(?:graph)?s?|footage|video|b-roll|logos?|interviews?|spokes(?:people|persons?|m[ae]n|wom[ae]n)|copies|case studies)\b[^.?!]{0,60}\b(?:available|obtained|requested|downloaded|provided|supplied)\b/iu;
const LABELS =
  /(?<!\p{L})(?:direct|switchboard|office|mobile|mob|cell|tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|ext|twitter|or|and|at|on|[tmepofwc])(?!\p{L})[.:]?/giu;
/** Most words after a name in a contact line: enough for a post and a company. */
const MOST_WORDS = 9;

/** A dateline and its sentence after a contact, where lines were joined: it must not be lost. */
const STORY = /\p{Lu}{3,}[\p{L}\d .,()]{0,50}\s(?:[–—]|--?)\s\p{Lu}[^.?!]{20,}[.?!]["”’]?$/u;

/** Tests whether a text has a telephone number or an e-mail address. */
export function hasContactDetail(text: string): boolean {
  return text.search(MAIL) >= 0 || text.search(TELEPHONE) >= 0;
}

/** Tests whether a line opens a block of contacts: "Media contact:". */
export function opensContacts(text: string): boolean {
  return (
    text.length <= 200 &&
    !STORY.test(text) &&
    (OPENING.test(text) || (ASK.test(text) && /[:;,]?$/.test(text)))
  );
}

/**
 * Tests whether a line gives the contact for the press: a name, a post, a telephone number or an
 * address, but no sentence. Numbers in sentences for readers stay.
 */
export function isContactLine(text: string): boolean {
  if (text.length > 300 || !hasContactDetail(text) || STORY.test(text)) return false;
  if ([OPENING, ASK, TO_PRESS, OFFER].some((form) => form.test(text))) return true;
  const words = text
    .replace(WEB, " ")
    .replace(MAIL, " ")
    .replace(TELEPHONE, " ")
    .replace(LABELS, " ")
    .split(/[^\p{L}\p{M}\p{N}’'.&-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}|^(?:of|and|the|for|de)$/u.test(word));
  return (
    words.length <= MOST_WORDS &&
    capitals.length === words.length &&
    !/[.?!]$/.test(text.replace(MAIL, ""))
  );
}
