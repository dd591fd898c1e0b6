/**
 * Parts of a page that come along when copy is copied from it, with the name of each kind: prompts of comment forms,
 * links and counts as publishing systems and agencies' terminals print them.
 */
const patterns: [kind: string, words: RegExp][] = [
  [
    "form prompt",
    /^(?:please )?enter (?:your|a valid) (?:comment|name|e-?mail|message|website|address)\b.{0,40}$/i,
  ],
  [
    "form prompt",
    /^(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)s?\b.{0,60}$/i,
  ],
  [
    "form prompt",
    /^(?:cancel reply|save my name, email,? (?:and|&) website.*|you have entered an incorrect email address!?|your email address will not be published.*)$/i,
  ],
  [
    "link",
    /^(?:read|see|learn|find out|click here)\b.{0,20}\b(?:more|also|next|now|to (?:read|view|subscribe))\b.{0,80}[^.]$/i,
  ],
  [
    "link",
    /^(?:related|recommended|most (?:read|popular)|you may (?:also )?like|more from|see also)\b.{0,80}[^.]$/i,
  ],
  ["link", /^(?:sign up|subscribe) (?:for|to|now)\b.{0,100}$/i],
  [
    "share count",
    /^(?:\d[\d,.]*k?\s*)?(?:shares?|likes?|comments?|views|retweets?|share this(?: article| story| page)?)(?:\s*\d[\d,.]*k?)?$/i,
  ],
  ["share link", /^(?:share on|tweet this|pin it|follow us on|email this)\b.{0,60}$/i],
  [
    "advertisement",
    /^(?:advertisements?|sponsored(?: content)?|story continues below(?: advertisement)?)\.?$/i,
  ],
  ["copyright", /^(?:copyright|©|\(c\))\s.{0,160}$/i],
  ["copyright", /^.{0,60}\ball rights reserved\b.{0,160}$/i],
  [
    "editor's note",
    /^\((?:adds|updates|corrects|recasts|refiles|writes through|repeats|eds|edits)\b.{0,200}\)$/i,
  ],
  ["transmission mark", /^(?:\^?END[<^]*|-30-|#{3,}|ENDS?|\(?more\)?|NNNN)$/],
];

/** The kind of furniture that a paragraph is, or null where it is copy. */
export function furnitureKind(text: string): string | null {
  if (text.length > 260) return null;
  return patterns.find(([, words]) => words.test(text))?.[0] ?? null;
}
