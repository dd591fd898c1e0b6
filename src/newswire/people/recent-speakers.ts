import type { Entity } from "./entity.ts";

/** Most last speakers among which a mention is resolved. */
const MAX_SPEAKERS = 60;

/** Speakers of an article in order, as far as it has been read. */
export class RecentSpeakers {
  readonly #speakers: Entity[] = [];

  record(entity: Entity): void {
    this.#speakers.push(entity);
  }

  /** Last speaker that fits. */
  last(fits: (entity: Entity) => boolean): Entity | undefined {
    return this.#speakers.slice(-MAX_SPEAKERS).findLast(fits);
  }
}
