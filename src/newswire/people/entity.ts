import type { SourceKind } from "../article.ts";
import type { Gender } from "../tokens/first-names.ts";
import type { Token } from "../tokens/tokens.ts";
import type { Person } from "./people.ts";

/** A person or body that the copy mentions, and that may be quoted. */
export interface Entity {
  name: string;
  kind: SourceKind;
  description: string | null;
  /** The noun that an unnamed one turns on. */
  head: string;
  gender: Gender | null;
  plural: boolean;
  person: Person | null;
  mentions: [number, number][];
}

/** Context of a mention: its offset, its statement and the tokens there. */
export interface MentionContext {
  offset: number;
  statement: number;
  tokens: Token[];
}

/** Fields of an entity of which nothing but its name is known. */
export const EMPTY_ENTITY = {
  description: null,
  head: "",
  gender: null,
  plural: false,
  person: null,
};
