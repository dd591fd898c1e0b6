/** How copy of a language says whose the words in its quotation marks are. */
export interface CueWords {
  /**
   * Finds cues, a word such as “selon” or a verb of saying with its pronoun as the group of that
   * name; global.
   */
  cue: RegExp;
  /** Finds the full names of persons; global. */
  fullName: RegExp;
  /** Finds a description, as the group of that name, at the end of what stands before a name. */
  before: RegExp;
  /** Finds a description, likewise, at the beginning of what stands behind a name. */
  after: RegExp;
}
