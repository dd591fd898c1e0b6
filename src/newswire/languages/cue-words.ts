/** Words and patterns of a language that attribute the words in quotation marks. */
export interface CueWords {
  /**
   * Finds cues, a word such as “selon” or a verb of saying with its pronoun as the group of that
   * name; global.
   */
  cue: RegExp;
  /** Finds the full names of persons; global. */
  fullName: RegExp;
  /** Finds a description, as the group of that name, at the end of the text before a name. */
  before: RegExp;
  /** Finds a description, likewise, at the beginning of the text after a name. */
  after: RegExp;
}
