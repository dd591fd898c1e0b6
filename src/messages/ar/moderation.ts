import { counting } from "../counting.ts";
import type { ModerationMessages } from "../en/moderation.ts";

const counted = counting<Intl.LDMLPluralRule>("ar");

/**
 * Isolates text that may be left to right, such as a name or an address, so that it does not
 * reorder the text around it (UAX #9).
 */
const apart = (words: string) => `\u2068${words}\u2069`;
const quoted = (words: string) => `«${apart(words)}»`;

/** A verb about comments, which is feminine for three to ten of them. */
const done =
  (verb: string, ofSome: string, after = "") =>
  (comments: number) =>
    counted(comments, {
      zero: `${verb} # تعليق${after}.`,
      one: `${verb} تعليق واحد${after}.`,
      two: `${verb} تعليقان${after}.`,
      few: `${ofSome} # تعليقات${after}.`,
      many: `${verb} # تعليقا${after}.`,
      other: `${verb} # تعليق${after}.`,
    });

/** A verb about messages to the newsroom. */
const messageCount = (verb: string, messages: number) =>
  counted(messages, {
    zero: `${verb} # رسالة.`,
    one: `${verb} رسالة واحدة.`,
    two: `${verb} رسالتان.`,
    few: `${verb} # رسائل.`,
    many: `${verb} # رسالة.`,
    other: `${verb} # رسالة.`,
  });

/** A sentence that ends with the comments, in the genitive. */
const of = (before: string) => (comments: number) =>
  counted(comments, {
    zero: `${before} # تعليق.`,
    one: `${before} تعليق واحد.`,
    two: `${before} تعليقين.`,
    few: `${before} # تعليقات.`,
    many: `${before} # تعليقا.`,
    other: `${before} # تعليق.`,
  });

/** Messages of the moderation pages and the notices in Arabic. */
export const moderation: ModerationMessages = {
  colon: ": ",
  comma: "، ",

  title: "الإشراف على التعليقات",
  lists: {
    held: "قيد الانتظار",
    published: "المنشورة",
    rejected: "المرفوضة",
    spam: "المزعجة",
    told: "الرسائل",
    settled: "الرسائل المنجزة",
    reports: "البلاغات",
    blocks: "المحجوب والمغلق",
    rules: "القواعد",
    log: "السجل",
  },
  sections: "القوائم",
  search: "ابحث",
  searchIn: "الاسم أو الكلمات أو المقال",
  signIn: "تسجيل الدخول",
  signOut: "تسجيل الخروج",
  signOutEverywhere: "الخروج من كل الأجهزة",
  signedInAs: "الجلسة باسم",
  name: "الاسم",
  secret: "كلمة السر",
  wrong: "الاسم أو كلمة السر غير صحيح.",
  nobody: "لا مشرف بعد. على الخادم، يضيف هذا الأمر مشرفا ويعرض كلمة سره:",
  tooManyAttempts: "هذه محاولات كثيرة. انتظر ربع ساعة من فضلك.",
  signedOut: "انتهت جلستك. سجّل الدخول ثم أعد المحاولة.",
  foreignForm: "ليست الاستمارة من هذه الجلسة. عد إلى الصفحة السابقة وأعد تحميلها ثم حاول مجددا.",

  none: "لا شيء هنا.",
  nothingFound: "لا نتائج.",
  more: "الأقدم",
  selected: "للتعليقات المحددة:",
  select: (name) => `تحديد تعليق ${name}`,
  of: (verb, name) => `${verb}: تعليق ${name}`,
  acts: {
    published: "قبول",
    rejected: "رفض",
    spam: "مزعج",
    held: "إعادة إلى الانتظار",
    settled: "أُنجزت",
    told: "إعادتها إلى الرسائل",
    dismiss: "صرف النظر عن البلاغات",
  },
  open: "تعديل ورد وغير ذلك",
  heldBy: "سبب الانتظار:",
  rules: {
    "blocked name": "الاسم محجوب",
    "newsroom name": "الاسم يشبه اسم أحد المشرفين",
    "blocked address": "العنوان محجوب",
    "blocked pattern": "يطابق نمطا محجوبا",
    pattern: "يطابق نمطا محظورا",
    word: "فيه كلمة محظورة",
    links: "فيه روابط كثيرة",
    repeated: "وصل النص نفسه من قبل",
    trap: "ملأ الحقل الخفي المضاد للبرامج الآلية",
    haste: "وصل ومعه رابط أسرع مما يكتب أي إنسان",
    flood: "وصلت تعليقات مجهولة كثيرة دفعة واحدة",
    busy: "وصلت تعليقات كثيرة دفعة واحدة من عنوانه",
    trouble: "وصل من عنوانه تعليق آخر رُفض أو كان مزعجا",
    everything: "كل تعليق ينتظر المراجعة",
    "first time": "هو أول تعليق لصاحبه",
  },
  inDiscussion: "عرضه في النقاش",
  inStory: "عرضه في المقال",
  featured: "مُبرَز",
  newsroom: "هيئة التحرير",
  edited: "معدّل",
  reportsOf: "بلاغات القراء:",
  times: (count) =>
    counted(count, {
      zero: "# مرة",
      one: "مرة واحدة",
      two: "مرتين",
      few: "# مرات",
      many: "# مرة",
      other: "# مرة",
    }),
  failed: "تعذر إرسال هذه الإشعارات إلى هيئة التحرير:",

  editing: "التعديل",
  text: "التعليق",
  saveEdit: "احفظ التعديل",
  replying: "الرد باسم هيئة التحرير",
  replyText: "الرد",
  reply: "انشر الرد",
  featuring: "إجراءات أخرى",
  feature: "أبرز التعليق",
  unfeature: "ألغ إبراز التعليق",
  blockName: "احجب هذا الاسم",
  blockAddress: "احجب هذا العنوان",
  deleting: "احذف التعليق نهائيا",
  sure: "يُحذف النص والاسم نهائيا، ولا رجعة في ذلك.",
  notSure: "ضع علامة في المربع لحذف التعليق نهائيا.",
  door: "النقاش",
  doors: {
    open: "تبقيه هيئة التحرير مفتوحا.",
    closed: "أغلقته هيئة التحرير.",
    age: "عمر المقال هو ما يحدد بقاءه مفتوحا.",
  },
  doorActs: {
    open: "أبق النقاش مفتوحا",
    closed: "أغلق النقاش",
    age: "اترك النقاش لعمر المقال",
  },

  blockedHeld: "كل تعليق باسم محجوب أو من عنوان محجوب أو يطابق نمطا محجوبا ينتظر المراجعة.",
  pattern: "النمط (بصيغة RE2، من دون تمييز حالة الأحرف)",
  blockPattern: "احجب النمط",
  blockTheName: "احجب الاسم",
  noPattern: "اكتب نمطا بصيغة RE2، مثل \u2066buy (now|here)\u2069.",
  noName: "اكتب اسما.",
  noAddress: "عنوان هذا التعليق غير معروف أو حُذف، فلا يمكن حجبه.",
  kinds: { name: "الاسم", pattern: "النمط" },
  addressOf: (day) => `عنوان تعليق بتاريخ ${day}`,
  unblock: "ارفع الحجب",
  story: "نقاش المقال (الجزء الأخير من عنوانه)",
  noStory: "لا يوجد مقال كهذا.",

  ruleFields: {
    mode: "أصحاب التعليقات التي تنتظر المراجعة",
    links: "أكثر الروابط المسموح بها دون انتظار",
    repeats: "عدد مرات إرسال النص نفسه في اليوم",
    posts: "حد التعليقات من عنوان واحد",
    minutes: "مدة هذا الحد بالدقائق",
    words: "كلمات وعبارات محظورة",
    patterns: "أنماط محظورة",
  },
  modes: {
    "hold-everything": "الجميع",
    "hold-first-time": "الجدد",
    publish: "لا أحد",
  },
  onePerLine: "كل منها في سطر",
  rulesApply: "تسري القواعد على ما يُكتب بعد تغييرها. كل تعليق فيه كلمة محظورة ينتظر المراجعة.",
  rulesSet: "ضُبط هنا بدلا من إعدادات الموقع",
  saveRules: "احفظ القواعد",
  resetRules: "عد إلى إعدادات الموقع",
  rulesChanged: "غيّر شخص آخر القواعد في هذه الأثناء. هذه هي القواعد الآن.",
  noNumber: (field, bounds) => `${field}: اكتب عددا صحيحا، ${bounds}.`,
  notUsed: (line) => `لا يمكن استعمال ${quoted(line)}.`,

  undo: "تراجع",
  undone: "أُلغي",
  done: {
    published: done("قُبل", "قُبلت"),
    held: done("أُعيد", "أُعيدت", " إلى الانتظار"),
    rejected: done("رُفض", "رُفضت"),
    spam: done("نُقل", "نُقلت", " إلى التعليقات المزعجة"),
    settled: (messages) => messageCount("أُنجزت", messages),
    told: (messages) => messageCount("أُعيدت", messages),
    edit: done("عُدّل", "عُدّلت"),
    delete: done("حُذف", "حُذفت", " نهائيا"),
    feature: done("أُبرز", "أُبرزت"),
    unfeature: of("أُلغي إبراز"),
    undo: of("أُلغي الإجراء في"),
    "dismiss reports": of("صُرف النظر عن بلاغات على"),
  },
  doneTo: {
    "block name": (name) => `حُجب الاسم ${quoted(name)}.`,
    "block address": (day) => `حُجب عنوان تعليق بتاريخ ${day}.`,
    "block pattern": (pattern) => `حُجب النمط ${quoted(pattern)}.`,
    "unblock name": (name) => `رُفع الحجب عن الاسم ${quoted(name)}.`,
    "unblock address": (day) => `رُفع الحجب عن عنوان تعليق بتاريخ ${day}.`,
    "unblock pattern": (pattern) => `رُفع الحجب عن النمط ${quoted(pattern)}.`,
    rules: (what) => `تغيّرت القواعد. ${what}.`,
    "door: open": (story) => `يبقى النقاش على ${quoted(story)} مفتوحا.`,
    "door: closed": (story) => `أُغلق النقاش على ${quoted(story)}.`,
    "door: by age": (story) => `تُرك النقاش على ${quoted(story)} لعمر المقال.`,
  },
  actions: {
    published: "قبول",
    held: "إعادة إلى الانتظار",
    rejected: "رفض",
    spam: "نقل إلى التعليقات المزعجة",
    settled: "إنجاز الرسالة",
    told: "إعادة الرسالة",
    edit: "تعديل",
    delete: "حذف نهائي",
    feature: "إبراز",
    unfeature: "إلغاء الإبراز",
    undo: "تراجع عن إجراء",
    "dismiss reports": "صرف النظر عن البلاغات",
    "block name": "حجب الاسم",
    "block address": "حجب عنوان تعليق بتاريخ",
    "block pattern": "حجب النمط",
    "unblock name": "رفع الحجب عن الاسم",
    "unblock address": "رفع الحجب عن عنوان تعليق بتاريخ",
    "unblock pattern": "رفع الحجب عن النمط",
    rules: "تغيير القواعد",
    "door: open": "إبقاء النقاش مفتوحا",
    "door: closed": "إغلاق النقاش",
    "door: by age": "ترك النقاش لعمر المقال",
  },
  byLink: "رابط في بريد",
  comment: (id) => `التعليق\u00a0${id}`,
  theComment: (id) => `التعليق\u00a0${id}`,
  nothingToUndo: "لم يعد التراجع ممكنا: جاء بعده إجراء آخر.",
  keys: "المفاتيح والتركيز على تعليق: j\u00a0التالي، k\u00a0السابق، a\u00a0قبول، r\u00a0رفض، s\u00a0مزعج، x\u00a0تحديد، o\u00a0فتح.",

  linkActs: {
    published: "هل تقبل هذا التعليق؟",
    rejected: "هل ترفض هذا التعليق؟",
    spam: "هل هذا التعليق مزعج؟",
  },
  linkOver: "استُعمل هذا الرابط من قبل أو انتهت صلاحيته، أو تغير التعليق بعده.",
  linkDone: "تم ذلك.",
  toModeration: "إلى الإشراف على التعليقات",
  noComment: "لا يوجد تعليق كهذا.",
  changed: "تغيّر النص منذ رأيته، فلم يُتخذ أي إجراء. هذا هو النص الحالي.",
  noAct: "تطلب هذه الاستمارة إجراء غير معروف.",

  notices: {
    of: (name, story) => `${apart(name)}، ${apart(story)}`,
    posted: (name, story) => `تعليق جديد: ${apart(name)}، ${apart(story)}`,
    waits: (name, story) => `تعليق ينتظر: ${apart(name)}، ${apart(story)}`,
    told: (name, story) => `رسالة إلى هيئة التحرير: ${apart(name)}، ${apart(story)}`,
    published: (address) => `منشور: ${address}`,
    held: (rule) => `سبب الانتظار: ${rule}.`,
    more: (address) => `المزيد: ${address}`,
  },
};
