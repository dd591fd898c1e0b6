import type { NewsroomMessages } from "../en/newsroom.ts";

/** Messages of the newsroom's list in Arabic. */
export const newsroom: NewsroomMessages = {
  title: "غرفة الأخبار",
  lead: "ما يحتاج إلى نظركم في content/. تظهر هذه الصفحة أثناء الكتابة ولا تُنشر أبدا.",
  refused: "أخطاء لا يُبنى الموقع بسببها",
  harms: {
    fault: "خطأ أو مفقود أمام الجمهور",
    name: "أسماء غير مؤكدة",
    day: "أيام غير محددة",
    form: "علامات وأسطر تحتاج إلى مراجعة",
    note: "ما تقوله الوكالات للمحررين",
  },
  settling:
    "انسخوا السطر إلى رأس الملف. إن كان التخمين خطأ فاكتبوا بعد by: اسما آخر، أو null إن لم يُذكر أحد بالاسم؛ وإن لم يكن اقتباسا فاكتبوا not: true بدلا من by:.",
  guess: "أفضل تخمين:",
  held: "محجوب",
  withdrawn: "مسحوب",
  killed: "إشعارات الإلغاء",
  setAside: "ملفات الوكالات المستبعدة",
  unpublished: "لا يُنشر منها شيء",
  wire: "أحدث قصص الوكالات وعدد نسخ كل منها",
  idle: "مدخلات لا تجد شيئا",
  passedOver: "ملفات متروكة من نظام أو محرر، لا تُقرأ",
  nothing: "لا شيء في content/ يحتاج إلى نظركم.",
};
