import type { TensePatterns } from "../clause-tense.ts";

/** An Arabic word's edges. */
export const START = "(?<![\\p{L}\\p{N}])";
export const END = "(?![\\p{L}])";

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

/**
 * Verbs of news in the past tense, third person, except those that are written like a common noun.
 */
const PAST = oneOf(`
  قال اعلن اكد اضاف ذكر افاد صرح اوضح اشار اعتبر راى اعرب اعترف اتهم انتقد دعا طالب حذر ابلغ اخبر شدد كشف تعهد تساءل ندد رحب نفى
  اقر رفض وافق وعد هدد لفت تابع اصدر انتخب وصل غادر زار استقبل التقى اجتمع انعقد وقع حصل انطلق انتهى اختتم افتتح اغلق استمر استانف
  قرر اوقف اعتقل احتجز افرج اطلق قضى اجرى شارك حضر تظاهر احتشد تجمع توفي قتل اصيب جرح استقال اقال تولى شهد خرج عاد جاء صدر نقل نشر
  شن هاجم استهدف دمر قصف سيطر استعاد انسحب انفجر ادى اسفر خسر فاز تغلب هزم سجل ارتفع انخفض تراجع هبط صعد بدا تسلم منح قدم ضرب اجتاح
  غرق سقط تحطم فشل نجح حقق اكتشف عثر انضم توجه الغى مدد تم تمت جرى كان لقي`);
const EXPECTED = oneOf(
  "المقرر المقررة المرتقب المرتقبة المنتظر المنتظرة المتوقع المتوقعة المزمع المزمعة المفترض",
);
const IMPERFECT = "[يتن]\\p{L}{2,}";
/** Words that begin like the future tense but are not verbs. */
const OTHERWISE = `(?:سيا[رسدحقج]|سيد(?:ة|ات|ي|ني|نا)?${END}|سيف${END}|سيطر|سيول|سيناء|سينما|سيرة|ستين|ستون|ستوكهولم|ستار|ستراسبورغ|سيبيريا|سيسي)`;
/**
 * Nouns for events: a day directly after one is the event's, not the verb’s, as in “ناقش قمة
 * الخميس”.
 */
const EVENTS = oneOf(`
  جلسة اجتماع مباراة قمة لقاء انتخابات مؤتمر محادثات مفاوضات حفل سباق جولة اقتراع موعد احداث هجوم هجمات تفجير تظاهرة احتجاجات`);

/** Tenses of Arabic, after Ryding, A Reference Grammar of Modern Standard Arabic. */
export const ARABIC_SIGNS: TensePatterns = {
  boundary: new RegExp(
    `[،,؛;:.؟?!«»“”"()]\\s?|\\s[–—-]\\s|${START}[وف]?(?:ان|بان|انه|انها|انهم|لان|الذي|التي|الذين|حيث|فيما|بينما|لكن|كي|مما)${END}`,
    "gu",
  ),
  ahead: new RegExp(
    [
      `${START}[وف]?(?!${OTHERWISE})س[يت]\\p{L}{2,}${END}`,
      `${START}[وف]?(?:سوف|لن)\\s${IMPERFECT}${END}`,
      `${START}[وفبل]?${EXPECTED}(?:\\sان\\s${IMPERFECT})?${END}`,
      `${START}[يت]عتزم(?:ون)?${END}`,
      `${START}(?:حتى|بحلول|لغاية)(?=\\s(?:\\p{L}+\\s)?$)`,
    ].join("|"),
    "gu",
  ),
  behind: new RegExp(
    [
      `${START}[وف]?(?:ل?قد\\s)?${PAST}(?:ت|وا|ا|تا)?(?:ه|ها|هم)?${END}`,
      `${START}[وف]?لم\\s${IMPERFECT}${END}`,
      `(?<=(?:^|[.!؟:،]\\s)[وف]?)(?!و?(?:ال|تحت|ليست))\\p{L}{3,}(?<!ا)ت${END}`,
      `${START}[وف]?منذ(?=\\s(?:\\p{L}+\\s)?$)`,
    ].join("|"),
    "gu",
  ),
  unsure: new RegExp(
    [
      `(?<!${START}[وف]?لم\\s)${START}[وف]?(?!يوم|يناير|يوليو)ي\\p{L}{3,}${END}`,
      `${START}[ول]?(?:قبل|قبيل|عشية|تمهيدا|استعدادا|تحضيرا)${END}`,
      `${START}[وفبل]?(?:ال)?${EVENTS}(?=\\s$)`,
    ].join("|"),
    "gu",
  ),
  opening: /^\s*(?:[وف]?(?:في\s)?(?:(?:صباح|مساء|ليل|فجر|ظهر|عصر)\s)?(?:يوم\s)?)?$/u,
  afterOpening: /^[،,]?\s/u,
};
