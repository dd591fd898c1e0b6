const list = (words: string) => words.trim().split(/\s+/);

/**
 * English function words by class, after Quirk et al., A Comprehensive Grammar of the English
 * Language.
 */
export const DETERMINERS = list(
  "the a an this these those his her its their our my your some any every each no another several many most both all few two three four five six seven eight nine ten dozens hundreds thousands one",
);
export const PRONOUNS = list(
  "he she it they we i you who which everyone everybody nobody someone somebody one others",
);
export const OBJECTS = list("him me us them her you reporters journalists");
export const PREPOSITIONS = list(
  "of for at from in with on to near against under between about into by over after before during through via as than like since until among across behind without within despite around upon amid toward towards outside inside beyond per alongside aboard off",
);
export const SUBORDINATORS = list(
  "that because while when if whether although though where whereas unless how why what whose whom so once",
);
export const COORDINATORS = list("and or but nor yet");
export const AUXILIARIES = list(
  "has have had will would shall is are was were be been being am did does do can could may might must should having 'd he's isn't wasn't aren't weren't",
);
export const BE_FORMS = list("is are was were be been being am");
export const NEGATIONS = list(
  "not never didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't cannot can't didn’t doesn’t don’t hasn’t haven’t hadn’t won’t wouldn’t couldn’t can’t nobody none neither",
);
export const ADVERBS = list(
  "also later then now just still once earlier again even only too ever always often sometimes already soon meanwhile however moreover instead first further rather there here back ago otherwise thus therefore",
);
export const TIMES = list(
  "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday overnight",
);

/**
 * Common verbs, except verbs of speech, that end a noun phrase on their left and begin a predicate
 * on their right.
 */
export const VERBS = list(
  "went go goes gone came come comes took take takes taken made make makes got get gets gave give gives given left leave leaves began begin begins begun became become becomes kept keep keeps let lets put puts ran run runs sent send sends set sets won win wins lost lose loses met meet meets led lead leads brought bring brings bought held hold holds fell fall falls rose rise rises grew grow grows heard hear hears stood stand stands sat sit sits seen wanted wants helped helps tried tries looked looks seemed seems need needs want stopped turned",
);
