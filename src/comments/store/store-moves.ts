/** Methods that move discussions along with their articles. */
export interface MovesStore {
  /**
   * Moves all data of articles, comments and the state of their discussions, to new slugs, in one
   * transaction. Where there is a discussion already, the two are merged.
   *
   * @param moves - current slugs by former ones that have no article any more; where an article
   *   was moved repeatedly, its last slug counts
   * @returns former slugs that had any data; none the second time
   */
  moveArticles(moves: ReadonlyMap<string, string>): Promise<string[]>;
}
