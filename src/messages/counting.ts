/**
 * Sentences for a number, by the plural forms (CLDR) that a language tells apart; `#` stands for
 * the number.
 */
export type Forms<Rules extends Intl.LDMLPluralRule> = Readonly<Record<Rules, string>>;

/**
 * A function that says a number in a sentence of a language, which has a form for each of its plural rules.
 *
 * @example counting<"one" | "other">("en")(1200, { one: "# story", other: "# stories" }) // => "1,200 stories"
 */
export function counting<Rules extends Intl.LDMLPluralRule>(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count: number, forms: Forms<Rules>): string =>
    forms[rules.select(count) as Rules].replace("#", numbers.format(count));
}
