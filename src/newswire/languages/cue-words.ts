/** Words and patterns of a language that attribute the words in quotation marks. */
export interface CueWords {
  /**
   * Finds cues, a word such as “selon” or a verb of saying with its pronoun as the group of that
   * name; global.
   */
  cue: RegExp;
  /**
   * Finds full names, and as the group “article” the article of a name that is no person’s; global.
   */
  fullName: RegExp;
  /** Matches all text between a name and a cue that it is the subject of. */
  aside: RegExp;
  /** Matches all text between a cue and a name that is the subject after it. */
  post: RegExp;
  /** Finds a word that makes a name no subject, at the end of the text before the name. */
  object: RegExp;
  /** Gender of each pronoun that a cue may have. */
  genders: Readonly<Record<string, "f" | "m">>;
  /** Finds a description, as the group of that name, at the end of the text before a name. */
  before: RegExp;
  /** Finds a description, likewise, at the beginning of the text after a name. */
  after: RegExp;
}
