import { TRAITS } from "../tokens/lexicon.ts";
import { is, type Token } from "../tokens/tokens.ts";
import type { Entity } from "./entity.ts";
import { type Mention, singular } from "./mentions.ts";
import { TITLES, VARIETY } from "./titles.ts";

/** Names in what a post is of: "Porto" of "the mayor of Porto". */
const seatsOf = ({ whole, tokens }: Mention): Token[] =>
  whole.slice(tokens.length).filter((token) => is(token, TRAITS.capital));

/** Tests whether an entity without a name, or a body, was introduced in the words of a mention. */
export const isIntroducedAs = (entity: Entity, { head, plural }: Mention): boolean =>
  entity.plural === plural &&
  !entity.person &&
  (entity.head === head || singular(entity.name.toLowerCase().split(" ").at(-1) ?? "") === head);

/**
 * How well the office that a mention describes is a person's: 0 where it is another's or of another
 * place, and more the more of its words the copy has called the person by.
 */
export function officeWeight({ person }: Entity, mention: Mention): number {
  const own = person?.roles;
  if (!own?.has(mention.head)) return 0;
  const seats = seatsOf(mention);
  const elsewhere = own.has("of") && seats.length > 0 && !seats.some(({ lower }) => own.has(lower));
  const words = new Set(mention.tokens.map(({ lower }) => lower));
  return elsewhere ? 0 : 1 + 4 * [...words].filter((word) => own.has(word)).length;
}

/**
 * Tests whether a description may stand for a name for variety's sake: "the veteran", "the
 * President".
 */
export const isVariation = (mention: Mention): boolean =>
  VARIETY.has(mention.head) ||
  /^\d+-year-old$/.test(mention.head) ||
  (seatsOf(mention).length === 0 &&
    TITLES.has(mention.head) &&
    mention.tokens.some((token) => is(token, TRAITS.capital)));
