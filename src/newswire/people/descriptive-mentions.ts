import { TRAITS } from "../tokens/lexicon.ts";
import { is, type Token } from "../tokens/tokens.ts";
import type { Entity } from "./entity.ts";
import { type Mention, singular } from "./mentions.ts";
import { COMMON_BODIES } from "./speakers.ts";
import { TITLES, VARIETY } from "./titles.ts";

/** Names in the complement of a post: "Porto" in "the mayor of Porto". */
const seatsOf = ({ whole, tokens }: Mention): Token[] =>
  whole.slice(tokens.length).filter((token) => is(token, TRAITS.capital));

/** Tests whether an unnamed entity, or a body, was introduced in the words of a mention. */
export const isIntroducedAs = (entity: Entity, mention: Mention): boolean =>
  entity.plural === mention.plural &&
  !entity.person &&
  (entity.head === mention.head || lastWordOf(entity.name) === mention.head) &&
  (!isOwned(mention) || entity.name.toLowerCase() === mention.name.toLowerCase());

const lastWordOf = (name: string): string => singular(name.toLowerCase().split(" ").at(-1) ?? "");

/** Tests whether a mention is a body that belongs to another: "the prime minister's office". */
export const isOwned = (mention: Mention): boolean =>
  COMMON_BODIES.has(mention.head) && hasOwner(mention);

const hasOwner = ({ tokens }: Mention): boolean =>
  tokens.slice(0, -1).some((token) => /['’]s?$/u.test(token.text));

/**
 * Weight of a match between a mention of an office and a person: 0 where the office is another's or
 * of another place; otherwise it rises with the number of words that the copy has called the person
 * by.
 */
export function officeWeight({ person }: Entity, mention: Mention): number {
  const own = person?.roles;
  if (!own?.has(mention.head)) return 0;
  const seats = seatsOf(mention);
  const elsewhere = own.has("of") && seats.length > 0 && !seats.some(({ lower }) => own.has(lower));
  const words = new Set(mention.tokens.map(({ lower }) => lower));
  return elsewhere ? 0 : 1 + 4 * [...words].filter((word) => own.has(word)).length;
}

/** Tests whether a description may replace a name for variety: "the veteran", "the President". */
export const isVariation = (mention: Mention): boolean =>
  VARIETY.has(mention.head) ||
  /^\d+-year-old$/.test(mention.head) ||
  (seatsOf(mention).length === 0 &&
    TITLES.has(mention.head) &&
    mention.tokens.some((token) => is(token, TRAITS.capital)) &&
    !hasOwner(mention));
