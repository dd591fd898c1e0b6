import { counting, type Forms } from "../counting.ts";
import type { SiteMessages } from "../en/site.ts";
import { quoting } from "../quoting.ts";

type Rules = Intl.LDMLPluralRule;

const counted = counting<Rules>("ar");

/** Forms of a noun, of which Arabic has six: for none, one, two, a few, many, hundreds. */
const nouns = (
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): Forms<Rules> => ({
  zero,
  one,
  two,
  few: `# ${few}`,
  many: `# ${many}`,
  other: `# ${other}`,
});

const day = nouns("أقل من يوم", "يوم واحد", "يومين", "أيام", "يوما", "يوم");
const story = nouns("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالا", "مقال");
const quotation = nouns("لا اقتباسات", "اقتباس واحد", "اقتباسان", "اقتباسات", "اقتباسا", "اقتباس");
const word = nouns("لا كلمات", "كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة");
const statement = nouns("لا تصريحات", "تصريح واحد", "تصريحان", "تصريحات", "تصريحا", "تصريح");
const voice = nouns("لا أصوات", "صوت واحد", "صوتان", "أصوات", "صوتا", "صوت");
const minute = nouns("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة");
const unnamed: Forms<Rules> = {
  zero: "كلها مسماة",
  one: "أحدها غير مسمى",
  two: "اثنان منها غير مسميين",
  few: "# منها غير مسماة",
  many: "# منها غير مسماة",
  other: "# منها غير مسماة",
};
const number = new Intl.NumberFormat("ar");

/** Messages of the site's pages in Arabic. */
export const site: SiteMessages = {
  skipToStory: "انتقل إلى المقال",
  skipToContent: "انتقل إلى المحتوى",
  mainNavigation: "التصفح الرئيسي",
  about: "من نحن",
  places: "الأماكن",
  topics: "المواضيع",
  authors: "الكتّاب",
  archive: "الأرشيف",
  nothingYet: "لا شيء بعد.",
  noStory: "لم يُنشر أي مقال بعد.",
  copyright: (holder) => `© ${holder}، ما عدا ما يُنسب إلى وكالات أو إلى غيرها.`,

  search: "بحث",
  searchLead: "في عناوين جميع المقالات ونصوصها.",
  searchWords: "كلمات",
  searchFilters: "مرشحات",
  searchSource: "المصدر",
  searchPlace: "المكان",
  searchTopic: "الموضوع",
  searchYear: "السنة",
  searchAll: "الكل",
  searchFound: "عدد المقالات:",
  searchNone: "لا يوجد مقال بهذه الكلمات وهذه المرشحات.",
  searchSuggested: (words: string) => `هل تقصد: ${words}؟`,
  searchMore: "عرض المزيد",
  searchScripted: "يحتاج البحث إلى جافا سكريبت. ومن دونه يمكنك تصفح هذه القوائم.",
  browse: "أو تصفح",

  whoSaidWhat: "من قال ماذا",
  latest: "آخر الأخبار",
  breaking: "خبر عاجل",
  saidThisWeek: "قيل هذا الأسبوع",
  saidLately: "قيل مؤخرا",
  inOtherLanguages: "بلغات أخرى",
  timeline: "يوما بيوم",

  title: (page, publication) => `${page} – ${publication}`,
  by: (authors) => `بقلم ${authors}`,
  updated: "حُدّث",
  updatedTimes: (times: number, since: string) =>
    counted(times, {
      zero: `لم يُحدَّث منذ ${since}`,
      one: `حُدّث مرة واحدة منذ ${since}`,
      two: `حُدّث مرتين منذ ${since}`,
      few: `حُدّث # مرات منذ ${since}`,
      many: `حُدّث # مرة منذ ${since}`,
      other: `حُدّث # مرة منذ ${since}`,
    }),
  whatChanged: "ما الذي تغير",
  changesOf: (headline: string) => `ما الذي تغير: ${headline}`,
  changesLead: "كل نسخ هذا المقال، من الأحدث إلى الأولى: الكلمات المضافة والكلمات المحذوفة.",
  firstVersion: "النسخة الأولى",
  newWords: { begin: "أُضيف:", end: "نهاية المضاف" },
  goneWords: { begin: "حُذف:", end: "نهاية المحذوف" },
  unchanged: (paragraphs: number) =>
    counted(
      paragraphs,
      nouns(
        "لا فقرات دون تغيير",
        "فقرة واحدة دون تغيير",
        "فقرتان دون تغيير",
        "فقرات دون تغيير",
        "فقرة دون تغيير",
        "فقرة دون تغيير",
      ),
    ),
  correction: "تصويب",
  correctionOn: (date, text) => `تصويب، ${date}: ${text}`,
  corrections: "تصويبات",
  correctionsLead: "ما ورد خطأ في المقالات، وما هو الصحيح.",
  noCorrection: "لم يُصوَّب شيء بعد.",
  sample: "مقال نموذجي",
  sampleNote: "مقال نموذجي: أشخاصه وأماكنه وأحداثه من نسج الخيال.",
  samples: "مقالات نموذجية",
  samplesNote: "تُظهر ما يقدمه هذا الموقع: أشخاصها وأماكنها وأحداثها من نسج الخيال.",
  draft: "مسودة – غير منشورة",
  held: "محجوز – غير منشور",
  heldUntil: (date) => `محجوز حتى ${date} – غير منشور`,
  discussion: "النقاش",
  minutes: (minutes) => `مدة القراءة: ${counted(minutes, minute)}`,
  voices: (all, hidden) =>
    counted(all, voice) + (hidden > 0 ? `، ${counted(hidden, unnamed)}` : ""),

  footnotes: "حواشٍ",
  backToText: "العودة إلى النص",
  table: "جدول",
  gallery: "صور",
  whoIsQuoted: "من يُقتبس عنه",
  unnamed: "غير مسمى",
  quoted: (quotations, words) => `${counted(quotations, quotation)}، ${counted(words, word)}`,
  reported: (reports) => `${counted(reports, statement)} بالمعنى`,

  more: "المزيد حول الموضوع",
  earlier: "المقال السابق",
  later: "المقال التالي",
  aroundThis: "قبل هذا المقال وبعده",
  alsoQuotes: (name) => `يقتبس أيضا عن ${name}`,
  alsoFrom: (place) => `أيضا من ${place}`,
  storiesBy: (author) => `مقالات ${author}`,
  page: (page) => `الصفحة ${number.format(page)}`,
  newerPage: "الأحدث",
  olderPage: "الأقدم",
  pages: "الصفحات",
  moreStories: "مقالات أخرى",
  stories: (count) => counted(count, story),

  quotation: "اقتباس",
  quotationBy: (name) => `اقتباس عن ${name}`,
  respond: "علّق",
  readInStory: "اقرأ الاقتباس في المقال",
  alsoSaid: (name) => `من أقوال ${name} أيضا`,
  tell: "أهناك خطأ؟ أبلغ هيئة التحرير",
  allSaid: (name) => `كل ما اقتُبس عن ${name}`,
  passageComments: "تعليقات على هذا المقطع:",
  showComments: "عرض كل التعليقات",
  share: "شارك",
  copyText: "نص للنسخ",
  copy: "نسخ",
  copyLink: "نسخ الرابط",
  copied: "تم النسخ",
  email: "البريد الإلكتروني",
  saidIn: (words, name, headline) => `${words} – ${name}، في ${quoting(headline, "ar")}`,
  foundIn: (words, headline) => `${words} – ${quoting(headline, "ar")}`,

  sourcesLead: "من اقتُبس عنهم بأسمائهم، وكل ما اقتُبس عنهم.",
  sourceKinds: { person: "أشخاص", organisation: "هيئات", place: "حكومات" },
  sourceTitle: (name) => `أقوال ${name}`,
  statements: (count) => counted(count, statement),
  sourceLead: (statements, stories) => `${statements} في ${stories}`,
  statementsOverTime: "التصريحات عبر الزمن",
  statementKinds: {
    legend: "عرض التصريحات",
    all: "الكل",
    quoted: "مقتبسة",
    reported: "منقولة بالمعنى",
  },
  placesLead: "من أين تُرسل المقالات.",
  placeTitle: (name) => `مقالات من ${name}`,
  topicsLead: "ما تدور حوله المقالات.",
  authorsLead: "من يكتب المقالات.",
  archiveLead: "جميع المقالات بحسب يوم نشرها.",
  dayTitle: (day) => `مقالات ${day}`,
  monthTitle: (month) => `مقالات ${month}`,
  follow: "تابع",
  forms: "بصيغ أخرى",
  plainText: "نص عادي",

  reportedSaying: "نُقل بالمعنى",

  discussionOf: (headline) => `النقاش: ${headline}`,
  discussionLead: (headline) => `ما يقوله القراء عن ${quoting(headline, "ar")}`,
  missingTitle: "لا توجد صفحة كهذه",
  missingLead: "لم يُنشر شيء على هذا العنوان.",
  missingText: "قد يكون في العنوان خطأ، أو يكون المقال قد نُقل.",
  withdrawn: "سُحب هذا المقال",
  toFront: "أحدث المقالات على الصفحة الأولى",
  toArchive: "جميع المقالات في الأرشيف",

  aboutTitle: (name) => `عن ${name}`,
  aboutLead: (name) => `ما تبيّنه ${name} في مقالاتها، وما يُحفظ عنك.`,
  aboutText: (name) =>
    `تنشر ${name} المقالات بالكلمات التي أُرسلت بها. ويبيّن برنامج أيامها ومن تقتبس عنهم.`,
  aboutVoices: "من يتكلم",
  aboutVoicesText:
    "الكلام بين علامتي الاقتباس مظلل، والهامش إلى جانبه يقول لمن هو حيث لا تقول الجملة سوى " +
    `${quoting("هو", "ar")} أو ${quoting("المسؤول", "ar")}. خط متصل إلى جانب المصدر الذي يسميه المقال، ` +
    "وخط منقط إلى جانب المصدر الذي لا يسميه. انقر الكلام المظلل لمشاركته أو نسخه.",
  aboutDays: "أي يوم",
  aboutDaysText:
    "لليوم الذي تحته خط منقط تاريخ: قف عليه بالمؤشر أو بإصبعك أو بلوحة المفاتيح لتراه. ويمكن " +
    "للبرامج قراءته، وتذكره الصفحة المطبوعة.",
  aboutDiscussion: "النقاش",
  aboutDiscussionText: (days) =>
    "يكفي اسم وتعليق: لا حاجة إلى حساب. انقر الكلام المظلل للتعليق عليه. " +
    "يُحفظ الاسم والتعليق ووقته. ويثبت ملف تعريف ارتباط مدة 400 يوم " +
    "أن التعليق لك، ولك أن تصدّره أو تحذفه. ويحفظ ملف آخر اسمك إن طلبت ذلك. ولا يُحفظ من عنوانك على " +
    `الإنترنت سوى بصمة يُحذف مفتاحها بعد ${counted(days, day)}.`,

  readingSettings: "إعدادات القراءة",
  sizes: { name: "حجم النص", small: "صغير", usual: "متوسط", large: "كبير", largest: "كبير جدا" },
  letters: { name: "الخط", serif: "نسخي", sans: "بسيط" },
  colours: { name: "الألوان", device: "بحسب الجهاز", light: "فاتحة", dark: "داكنة" },
  onlyStory: "المقال وحده",
  listen: "استمع",
  pause: "توقف",
  goOn: "تابع الاستماع",
  inThisStory: "في هذا المقال",
  wordsChanged: "تغير النص الذي يؤدي إليه هذا الرابط منذ إنشائه.",
  offline: "أنت غير متصل",
  offlineLead: "هذه الصفحة ليست محفوظة على هذا الجهاز. وهذا ما قرأته من قبل:",
  nothingKept: "لا مقال محفوظ على هذا الجهاز بعد.",
  aboutDevice: "على جهازك",
  aboutDeviceText:
    "لا تضع القراءة أي ملف تعريف ارتباط، ولا تحمّل الصفحات شيئا من مواقع أخرى. يحفظ المتصفح إعدادات القراءة وآخر الصفحات التي فتحتها، لتقرأها من دون اتصال. ولا يُرسل شيء من ذلك.",
};
