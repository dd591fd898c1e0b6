/** Sentences with a number, by plural form (CLDR) of a language; `#` is replaced by the number. */
export type Forms<Rules extends Intl.LDMLPluralRule> = Readonly<Record<Rules, string>>;

/**
 * A function that puts a number into the sentence for its plural form in a language.
 *
 * @example counting<"one" | "other">("en")(1200, { one: "# story", other: "# stories" }) // => "1,200 stories"
 */
export function counting<Rules extends Intl.LDMLPluralRule>(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count: number, forms: Forms<Rules>): string =>
    forms[rules.select(count) as Rules].replace("#", numbers.format(count));
}
