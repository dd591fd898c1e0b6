/** Letters of Arabic to be folded: vowel signs, the tatweel, hamza on alif, and Arabic digits. */
export const ARABIC_LETTERS: Record<string, string> = {
  ...Object.fromEntries(
    [..."\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0640"].map((sign) => [sign, ""]),
  ),
  ...Object.fromEntries([..."أإآٱ"].map((letter) => [letter, "ا"])),
  ...Object.fromEntries([..."٠١٢٣٤٥٦٧٨٩"].map((digit, number) => [digit, String(number)])),
};

/** Weekdays without their article, by ISO number. */
export const ARABIC_WEEKDAYS: Record<string, number> = {
  اثنين: 1,
  ثلاثاء: 2,
  اربعاء: 3,
  خميس: 4,
  جمعة: 5,
  سبت: 6,
  احد: 7,
};

/**
 * Names of the twelve months in Egypt and the Gulf; the Levant and Iraq; Algeria and Tunisia;
 * Morocco.
 */
const calendars = [
  "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
  "كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول",
  "جانفي فيفري مارس افريل ماي جوان جويلية اوت سبتمبر اكتوبر نوفمبر ديسمبر",
  "يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر",
].map((names) => names.split(" ").map((name) => name.replace("_", " ")));

export const ARABIC_MONTHS: Record<string, number> = Object.fromEntries(
  calendars.flatMap((names) => names.map((name, number) => [name, number + 1])),
);

const UNITS = "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split(" ");
const COMPOUNDS = ["الحادي", ...UNITS.slice(1)];

/** Days of the month in words: “الثاني من نوفمبر”. */
export const ARABIC_ORDINALS: Record<string, number> = Object.fromEntries([
  ...UNITS.map((unit, number) => [unit, number + 1]),
  ["العاشر", 10],
  ...COMPOUNDS.map((unit, number) => [`${unit} عشر`, number + 11]),
  ["العشرين", 20],
  ...COMPOUNDS.map((unit, number) => [`${unit} والعشرين`, number + 21]),
  ["الثلاثين", 30],
  ["الحادي والثلاثين", 31],
]);
