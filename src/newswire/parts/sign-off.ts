/** Initials of those who handled a story, as AFP files them: "ab/cd-ef/gh". */
const INITIALS = /^[a-z]{2,5}(?:[-/][a-z]{1,5}){1,8}$/;
const CREDITS =
  /^(?:[-–—_*]+ ?)?[([]?(?:Additional |Compiled and |Compiled |Reporting|Writing|Editing|Edited|Written|Reported|Photographs?|Translated|With (?:additional )?(?:reporting|files|contributions?))\b.{0,20}\b(?:by|reporting|from)\b/i;
const CONTRIBUTION =
  /^(?:[-–—_*]+ ?)?(?:[^.]{2,160}\b(?:contributed to this (?:report|story|article)|contributed reporting|reported from)\b|[^.]{2,80}\b(?:can|may) be reached (?:at|on|by|via)\b|(?:Reach|E-?mail|Contact) (?:him|her|them|(?:\p{Lu}[\p{L}’'.-]* ){1,4})(?:at|on|via)? ?\S+@\S+|Follow [^.]{2,60}(?: on Twitter| at https?:))/u;
const AT_END =
  /\(\s*(?:Additional reporting|Compiled|Reporting|Writing|Editing|Edited|Written|Reported)\b[^()]{0,300}\)?\s*$/i;

/** Tests whether a last paragraph is a sign-off. */
export function isSignOff(text: string): boolean {
  return (
    INITIALS.test(text) || (text.length < 600 && (CREDITS.test(text) || CONTRIBUTION.test(text)))
  );
}

/**
 * Tests whether a paragraph after a last rule belongs to a sign-off: credits, and what agencies
 * print with them.
 */
export function isBehindRule(text: string): boolean {
  return isSignOff(text) || /^(?:Online:|https?:|Follow\b|On the net\b|For more\b)/i.test(text);
}

/** Offset in the last paragraph at which a sign-off in brackets begins, or -1. */
export function signOffAtEnd(text: string): number {
  const tail = Math.max(0, text.length - 400);
  const at = text.slice(tail).search(AT_END);
  return at < 0 ? -1 : at + tail;
}

/** Tests whether a paragraph is only a rule that separates the story from what follows: "___". */
export function isRule(text: string): boolean {
  return /^[-–—_=*~#\s]{1,80}$/.test(text);
}
