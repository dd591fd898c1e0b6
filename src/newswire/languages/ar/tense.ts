import type { Signs } from "../clause-tense.ts";

/** An Arabic word's edges. */
export const start = "(?<![\\p{L}\\p{N}])";
export const end = "(?![\\p{L}])";

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

/** Verbs of news in the past, third person; those that are written like a common noun are left out. */
const past = oneOf(`
  قال اعلن اكد اضاف ذكر افاد صرح اوضح اشار اعتبر راى اعرب اعترف اتهم انتقد دعا طالب حذر ابلغ اخبر شدد كشف تعهد تساءل ندد رحب نفى
  اقر رفض وافق وعد هدد لفت تابع اصدر انتخب وصل غادر زار استقبل التقى اجتمع انعقد وقع حصل انطلق انتهى اختتم افتتح اغلق استمر استانف
  قرر اوقف اعتقل احتجز افرج اطلق قضى اجرى شارك حضر تظاهر احتشد تجمع توفي قتل اصيب جرح استقال اقال تولى شهد خرج عاد جاء صدر نقل نشر
  شن هاجم استهدف دمر قصف سيطر استعاد انسحب انفجر ادى اسفر خسر فاز تغلب هزم سجل ارتفع انخفض تراجع هبط صعد بدا تسلم منح قدم ضرب اجتاح
  غرق سقط تحطم فشل نجح حقق اكتشف عثر انضم توجه الغى مدد تم تمت جرى كان لقي`);
const expected = oneOf(
  "المقرر المقررة المرتقب المرتقبة المنتظر المنتظرة المتوقع المتوقعة المزمع المزمعة المفترض",
);
const imperfect = "[يتن]\\p{L}{2,}";
/** Words that begin as the future does, and are none. */
const otherwise = `(?:سيا[رسدحقج]|سيد(?:ة|ات|ي|ني|نا)?${end}|سيف${end}|سيطر|سيول|سيناء|سينما|سيرة|ستين|ستون|ستوكهولم|ستار|ستراسبورغ|سيبيريا|سيسي)`;
/** What takes place: a day right behind it is its own, and not the verb’s, as in “ناقش قمة الخميس”. */
const events = oneOf(`
  جلسة اجتماع مباراة قمة لقاء انتخابات مؤتمر محادثات مفاوضات حفل سباق جولة اقتراع موعد احداث هجوم هجمات تفجير تظاهرة احتجاجات`);

/** Tenses of Arabic, after Ryding, A Reference Grammar of Modern Standard Arabic. */
export const arabicSigns: Signs = {
  boundary: new RegExp(
    `[،,؛;:.؟?!«»“”"()]\\s?|\\s[–—-]\\s|${start}[وف]?(?:ان|بان|انه|انها|انهم|لان|الذي|التي|الذين|حيث|فيما|بينما|لكن|كي|مما)${end}`,
    "gu",
  ),
  ahead: new RegExp(
    [
      `${start}[وف]?(?!${otherwise})س[يت]\\p{L}{2,}${end}`,
      `${start}[وف]?(?:سوف|لن)\\s${imperfect}${end}`,
      `${start}[وفبل]?${expected}(?:\\sان\\s${imperfect})?${end}`,
      `${start}[يت]عتزم(?:ون)?${end}`,
      `${start}(?:حتى|بحلول|لغاية)(?=\\s(?:\\p{L}+\\s)?$)`,
    ].join("|"),
    "gu",
  ),
  behind: new RegExp(
    [
      `${start}[وف]?(?:ل?قد\\s)?${past}(?:ت|وا|ا|تا)?(?:ه|ها|هم)?${end}`,
      `${start}[وف]?لم\\s${imperfect}${end}`,
      `(?<=(?:^|[.!؟:،]\\s)[وف]?)(?!و?(?:ال|تحت|ليست))\\p{L}{3,}(?<!ا)ت${end}`,
      `${start}[وف]?منذ(?=\\s(?:\\p{L}+\\s)?$)`,
    ].join("|"),
    "gu",
  ),
  unsure: new RegExp(
    [
      `(?<!${start}[وف]?لم\\s)${start}[وف]?(?!يوم|يناير|يوليو)ي\\p{L}{3,}${end}`,
      `${start}[ول]?(?:قبل|قبيل|عشية|تمهيدا|استعدادا|تحضيرا)${end}`,
      `${start}[وفبل]?(?:ال)?${events}(?=\\s$)`,
    ].join("|"),
    "gu",
  ),
  opening: /^\s*(?:[وف]?(?:في\s)?(?:(?:صباح|مساء|ليل|فجر|ظهر|عصر)\s)?(?:يوم\s)?)?$/u,
  afterOpening: /^[،,]?\s/u,
};
