import type { SourceKind } from "../article.ts";
import type { Gender } from "../tokens/first-names.ts";
import type { Token } from "../tokens/tokens.ts";
import type { Person } from "./people.ts";

/** A person or body that the copy mentions and may quote. */
export interface Entity {
  name: string;
  kind: SourceKind;
  description: string | null;
  /** Head noun of an unnamed entity. */
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

/** Fields of an entity that is known by its name only. */
export const EMPTY_ENTITY = {
  description: null,
  head: "",
  gender: null,
  plural: false,
  person: null,
};
