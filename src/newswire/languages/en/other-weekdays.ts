import type { Beside } from "../day-grammar.ts";

/** Determiners before a weekday that is not a certain day (Quirk et al., 5.11 to 5.22). */
const ANY = [
  ...["every", "each", "any", "some", "most", "many", "other", "alternate", "one", "another"],
  ...["following", "previous", "preceding", "same", "usual", "regular", "weekly"],
  ...["first", "second", "third", "fourth", "fifth"],
].join("|");

/** Text beside a weekday that is not a certain day, a habit, or a person's name. */
export const OTHER_WEEKDAYS: Beside[] = [
  // "her usual Monday"
  { before: new RegExp(`\\b(?:${ANY}|${ANY.toUpperCase()}) $`) },
  // "the Monday after"
  {
    before: /\b[Tt](?:he|hat) $/,
    after: /^(?: (?:after|before|following|of|in|when|on)\b|[.;])/,
  },
  // "a Monday in June", but not with a comma before a capital letter
  {
    before: /\b(?:[Aa]|[Tt]hat) $/,
    after: /^(?:[.,;:]| (?:in|of|at|when|and|or|to|for|as|on|with|was|is)\b)/,
  },
  // "Monday mornings", "Monday of that week", "Monday 1945"
  { after: /^ (?:mornings|afternoons|evenings|nights)\b/ },
  { after: /^,? of (?:that|the|this|last|next)\b/ },
  { after: /^ (?:19|20)\d\d\b/ },
  // "the Monday night league"
  {
    before: /\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ii]ts) $/,
    after:
      /^ (?:morning|afternoon|evening|night) (?:league|club|class|show|service|crowd|market|fights?|live)\b/,
  },
  // "in Monday Lane"
  { before: /(?:^|\b(?:in|at|from|of|to|by|near|[Tt]he|[Aa]) )$/, after: /^ \p{Lu}\p{Ll}/u },
  // "two weeks before Monday"
  { before: /\b(?:weeks?|fortnight|months?) (?:ago|before|after) (?:on )?$/i },
  // "Monday said": a day speaks of nothing
  { before: /(?:^|[.?!]["”’]? )$/, after: /^ (?:said|says|told|asked|replied)\b/ },
];
