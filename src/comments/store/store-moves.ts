/** Moving discussions along with their articles. */
export interface MovesStore {
  /**
   * Moves all that belongs to articles, comments and the state of their discussions, to where the
   * articles are, in one transaction. Where there is a discussion, the two become one.
   *
   * @param moves - slugs of today by former ones, at which there is no article any more; one that
   *   was moved again leads to the last
   * @returns the former slugs at which there was something; none the second time
   */
  moveArticles(moves: ReadonlyMap<string, string>): Promise<string[]>;
}
