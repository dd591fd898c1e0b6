import type { Gender } from "../tokens/first-names.ts";

/**
 * Weights of mentions by their clause role: how strongly each attracts a later pronoun to its
 * entity. An example of a kind attracts none.
 */
const ROLE_WEIGHTS = {
  speaker: 4,
  subject: 2.5,
  pronoun: 3,
  other: 1,
  owner: 0.8,
  reported: 0.3,
  example: 0,
};

export type MentionRole = keyof typeof ROLE_WEIGHTS;

/** Factor by which a mention's weight fades with each further statement. */
const DECAY_PER_STATEMENT = 0.2;
/** Most statements back, and most mentions, that count. */
const MAX_STATEMENTS_BACK = 12;
const MAX_MENTIONS = 60;

interface RecordedMention<Entity> {
  entity: Entity;
  statement: number;
  role: MentionRole;
}

/** Salience of entities: recent mentions weigh more. */
export class Salience<Entity extends object> {
  readonly #mentions: RecordedMention<Entity>[] = [];

  mention(entity: Entity, statement: number, role: MentionRole): void {
    this.#mentions.push({ entity, statement, role });
  }

  /** Most salient of the entities that agree at a statement, or null. */
  mostSalient(statement: number, agrees: (entity: Entity) => number): Entity | null {
    const sums = new Map<Entity, number>();
    for (const trace of this.#mentions.slice(-MAX_MENTIONS)) {
      const distance = statement - trace.statement;
      if (distance > MAX_STATEMENTS_BACK) continue;
      const { entity } = trace;
      sums.set(
        entity,
        (sums.get(entity) ?? 0) + ROLE_WEIGHTS[trace.role] * DECAY_PER_STATEMENT ** distance,
      );
    }
    let [best, highest]: [Entity | null, number] = [null, 0];
    for (const [entity, sum] of sums) {
      const weight = sum * agrees(entity);
      if (weight >= highest && weight > 0) [best, highest] = [entity, weight];
    }
    return best;
  }
}

/** Agreement of a person's gender, which may be unknown, with a pronoun's: from 0 to 1. */
export function agreement(own: Gender | null, wanted: Gender): number {
  return own === wanted ? 1 : own === null ? (wanted === "m" ? 0.7 : 0.45) : 0;
}
