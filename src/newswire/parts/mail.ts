/** Header fields of a message (RFC 5322) as mail clients print them, in English and French. */
const FIELD =
  /^[>\s*]*(?:from|to|cc|bcc|subject|date|sent|reply-to|attachments?|importance|message-id|received|mime-version|content-type|content-transfer-encoding|return-path|x-[\w-]+|de|à|objet|envoyé|date d[’']envoi)\s*:\*?(?:\s|$)/iu;
const FORWARDED =
  /^(?:[-–—_ ]*(?:original|forwarded) message[-–—_ ]*|begin forwarded message:?|[-–—_ ]*message (?:transféré|d[’']origine)[-–—_ ]*|on .{6,80} wrote:|le .{6,80} a écrit ?:)$/iu;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings|bonjour|to whom it may concern)(?:(?: [\p{L}.’' /&-]{1,40})?\s?[,!:–—-]+|(?: [\p{L}.’'/&-]+){0,2})$/iu;
const COVER_NOTE =
  /^(?:please (?:see|find|note the|consider|use)\b.*\b(?:below|attached|enclosed|release|story|copy)\b|(?:see|find|pasted|copied|copy) (?:below|attached)|(?:attached|below|here|the following) (?:is|are)\b.*\b(?:release|story|copy|article|statement|text)\b|here[’']s\b.*\b(?:release|story|copy|article|statement|text)\b|fyi\b|(?:i )?hope (?:you|this|all)\b|(?:we|i) (?:would|[’']d) (?:be grateful|appreciate)|(?:many )?thanks (?:in advance|for)\b).{0,160}$/iu;
const FAREWELL =
  /^(?:(?:(?:with )?(?:kind|kindest|best|warm|warmest|many)[ -])?(?:regards|wishes|thanks)|best|cheers|thanks(?: again| very much)?|thank you|yours(?: (?:sincerely|faithfully|truly|ever))?|sincerely(?: yours)?|all the best|cordialement|bien à vous)[,.!–—-]*$/iu;
const SENT_WITH =
  /^(?:sent from my \S.{0,40}|get outlook for \S.{0,30}|envoyé de mon \S.{0,30})$/iu;
const DISCLAIMER =
  /^(?:this|the (?:information|contents?) (?:in|of) this|disclaimer:? this) (?:e-?mail|message|communication)\b.*\b(?:confidential|intended|privileged|recipient|virus)/iu;

/** Tests whether a line is a header field of a message: "Subject: Ferry". */
export function isMailField(text: string): boolean {
  return text.length <= 300 && FIELD.test(text);
}

/** Kind of furniture that a line of mail above the story is, or null. */
export function mailOpening(text: string): string | null {
  if (FORWARDED.test(text)) return "envelope";
  return GREETING.test(text) || COVER_NOTE.test(text) ? "envelope" : null;
}

/** Tests whether a line ends a message: all below it is a signature. */
export function isFarewell(text: string): boolean {
  return FAREWELL.test(text) || text === "--";
}

/** Tests whether a line is one that mail clients append to messages. */
export function isMailTrailer(text: string): boolean {
  return SENT_WITH.test(text) || DISCLAIMER.test(text);
}
