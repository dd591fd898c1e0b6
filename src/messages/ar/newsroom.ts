import type { NewsroomMessages } from "../en/newsroom.ts";

/** Messages of the newsroom's list in Arabic. */
export const newsroom: NewsroomMessages = {
  title: "غرفة الأخبار",
  lead: "ما يحتاج إلى نظركم في content/. لا يُظهر هذه الصفحة سوى npm run dev، ولا تُنشر أبدا.",
  mistakes: "في content/ أخطاء: تجدون قائمتها في غرفة الأخبار.",
  refused: "أخطاء توقف بناء الموقع",
  harms: {
    fault: "خطأ أو مفقود أمام الجمهور",
    name: "أسماء غير مؤكدة",
    day: "أيام بلا تاريخ",
    form: "علامات وأسطر تحتاج إلى مراجعة",
    note: "ملاحظات للمحررين",
  },
  settling:
    "انسخوا السطر إلى رأس الملف. إن كان التخمين خطأ فاكتبوا بعد by: اسما آخر، أو null إن لم يُذكر أحد بالاسم؛ وإن لم يكن اقتباسا فاكتبوا not: true بدلا من by:. وضعوا عدة أسطر في قائمة واحدة تحت quotes:.",
  guess: "أفضل تخمين:",
  held: "محجوب",
  withdrawn: "مسحوب",
  killed: "إشعارات الإلغاء",
  setAside: "ملفات الوكالات المستبعدة",
  unpublished: "غير منشورة",
  wire: "أحدث مقالات الوكالات وعدد نسخ كل منها",
  idle: "مدخلات وملفات للمراجعة",
  passedOver: "متجاهَلة: ملفات خلّفها النظام أو محرر النصوص",
  nothing: "لا شيء في content/ يحتاج إلى نظركم.",
  noIndex: "البحث فارغ هنا: يُنشأ فهرسه عند بناء الموقع، وأمر npm start يبنيه ويعرضه.",
};
