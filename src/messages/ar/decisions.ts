import { counting } from "../counting.ts";
import type { DecisionMessages } from "../en/decisions.ts";
import { quotedApart } from "./apart.ts";

const counted = counting<Intl.LDMLPluralRule>("ar");

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

/** Messages about the decisions of moderators, in Arabic. */
export const decisions: DecisionMessages = {
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
    "block name": (name) => `حُجب الاسم ${quotedApart(name)}.`,
    "block address": (day) => `حُجب عنوان تعليق بتاريخ ${day}.`,
    "block pattern": (pattern) => `حُجب النمط ${quotedApart(pattern)}.`,
    "unblock name": (name) => `رُفع الحجب عن الاسم ${quotedApart(name)}.`,
    "unblock address": (day) => `رُفع الحجب عن عنوان تعليق بتاريخ ${day}.`,
    "unblock pattern": (pattern) => `رُفع الحجب عن النمط ${quotedApart(pattern)}.`,
    rules: (what) => `تغيّرت القواعد. ${what}.`,
    "door: open": (story) => `يبقى النقاش على ${quotedApart(story)} مفتوحا.`,
    "door: closed": (story) => `أُغلق النقاش على ${quotedApart(story)}.`,
    "door: by age": (story) => `تُرك النقاش على ${quotedApart(story)} لعمر المقال.`,
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
};
