/**
 * Beginnings of English words with two spellings, the British before the American, in alphabetical
 * order. Other forms are included: "harbour" covers "harbours" and "harbouring". After the lists of
 * the Oxford and Merriam-Webster dictionaries.
 */
const PAIRS = [
  ["aeroplane", "airplane"],
  ["aluminium", "aluminum"],
  ["analys", "analyz"],
  ["apologis", "apologiz"],
  ["armour", "armor"],
  ["authoris", "authoriz"],
  ["behaviour", "behavior"],
  ["cancell", "cancel"],
  ["catalogue", "catalog"],
  ["centre", "center"],
  ["colour", "color"],
  ["counsell", "counsel"],
  ["criticis", "criticiz"],
  ["defence", "defense"],
  ["dialogue", "dialog"],
  ["endeavour", "endeavor"],
  ["favour", "favor"],
  ["fibre", "fiber"],
  ["fuell", "fuel"],
  ["grey", "gray"],
  ["harbour", "harbor"],
  ["honour", "honor"],
  ["humour", "humor"],
  ["jewellery", "jewelry"],
  ["labell", "label"],
  ["labour", "labor"],
  ["legalis", "legaliz"],
  ["licence", "license"],
  ["litre", "liter"],
  ["manoeuvr", "maneuver"],
  ["metre", "meter"],
  ["mobilis", "mobiliz"],
  ["modell", "model"],
  ["mould", "mold"],
  ["moustache", "mustache"],
  ["nationalis", "nationaliz"],
  ["neighbour", "neighbor"],
  ["offence", "offense"],
  ["organis", "organiz"],
  ["paediatric", "pediatric"],
  ["paralys", "paralyz"],
  ["parlour", "parlor"],
  ["plough", "plow"],
  ["privatis", "privatiz"],
  ["programme", "program"],
  ["realis", "realiz"],
  ["recognis", "recogniz"],
  ["rumour", "rumor"],
  ["saviour", "savior"],
  ["sceptic", "skeptic"],
  ["signall", "signal"],
  ["splendour", "splendor"],
  ["stabilis", "stabiliz"],
  ["sulphur", "sulfur"],
  ["theatre", "theater"],
  ["travell", "travel"],
  ["tumour", "tumor"],
  ["vapour", "vapor"],
  ["vigour", "vigor"],
] as const;

/** Beginnings of words with their other spelling, longest first, as they are the most specific. */
const BEGINNINGS = PAIRS.flatMap(([british, american]) => [
  [british, american] as const,
  [american, british] as const,
]).sort(([one], [other]) => other.length - one.length);

/**
 * Words of an English text in their other spelling, each once, so that a search for "harbor" finds
 * the harbour. None in another language (BCP 47).
 *
 * @example otherSpellings("Harbours of labor", "en") // => ["harbors", "labour"]
 */
export function otherSpellings(text: string, language: string): string[] {
  if (new Intl.Locale(language).language !== "en") return [];
  const words = new Set(text.toLowerCase().match(/[a-z]{4,}/gu));
  const others = [...words].flatMap((word) => {
    const [beginning, other] = BEGINNINGS.find(([each]) => word.startsWith(each)) ?? [];
    return beginning === undefined ? [] : other + word.slice(beginning.length);
  });
  return [...new Set(others)].filter((word) => !words.has(word));
}
