import type { Topic } from "./item.ts";

/**
 * Names of IPTC's top-level media topics by the first digits of their codes, which are also those
 * of the older subject codes. English: https://cv.iptc.org/newscodes/mediatopic/
 */
const TOP_LEVEL = {
  "01": ["Arts, culture, entertainment and media", "Arts, culture et médias", "ثقافة وفنون وإعلام"],
  "02": ["Crime, law and justice", "Criminalité, droit et justice", "جريمة وقانون وعدالة"],
  "03": ["Disaster, accident and emergency incident", "Désastres et accidents", "كوارث وحوادث"],
  "04": ["Economy, business and finance", "Économie et finances", "اقتصاد ومال وأعمال"],
  "05": ["Education", "Éducation", "تعليم"],
  "06": ["Environment", "Environnement", "بيئة"],
  "07": ["Health", "Santé", "صحة"],
  "08": ["Human interest", "Gens, animaux, insolite", "منوعات"],
  "09": ["Labour", "Social", "عمل"],
  "10": ["Lifestyle and leisure", "Vie quotidienne et loisirs", "حياة وترفيه"],
  "11": ["Politics and government", "Politique", "سياسة"],
  "12": ["Religion", "Religion et croyance", "دين"],
  "13": ["Science and technology", "Science et technologie", "علوم وتكنولوجيا"],
  "14": ["Society", "Société", "مجتمع"],
  "15": ["Sport", "Sport", "رياضة"],
  "16": ["Conflict, war and peace", "Conflit, guerre et paix", "نزاعات وحرب وسلام"],
  "17": ["Weather", "Météo", "طقس"],
} as const;

/** Languages of the names above, in order. */
const LANGUAGES = ["en", "fr", "ar"];

/** A subject code, or a top-level media topic; the codes of others are not hierarchical. */
const CODE = /(?:^|[:/])(\d\d)\d{6}$/u;

/**
 * Vocabularies of subjects; other codes in the same files are places, departments and companies.
 */
const SUBJECTS = /subj|topic|medtop|categor/iu;

/** Most topics of a story. */
const MAX_TOPICS = 5;

/**
 * Names of an item's topics, as in the file; where it has none, those of the codes, in the language
 * of the publication (BCP 47) or in English.
 */
export function topicNames(topics: readonly Topic[], language: string): string[] {
  const subjects = topics.filter(
    ({ code }) => code === null || CODE.test(code) || !/[:/]/u.test(code) || SUBJECTS.test(code),
  );
  const named = subjects.flatMap(({ code, name }) => (name && name !== code ? name : []));
  const names = named.length > 0 ? named : subjects.map(({ code }) => topOf(code ?? "", language));
  const byWords = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (key && !byWords.has(key)) byWords.set(key, name.slice(0, 1).toUpperCase() + name.slice(1));
  }
  return [...byWords.values()].slice(0, MAX_TOPICS);
}

const TOPS = new Map<string, readonly string[]>(Object.entries(TOP_LEVEL));

function topOf(code: string, language: string): string {
  const [, top = ""] = CODE.exec(code) ?? [];
  const names = TOPS.get(top) ?? [];
  return names[LANGUAGES.indexOf(language.slice(0, 2))] ?? names[0] ?? "";
}
