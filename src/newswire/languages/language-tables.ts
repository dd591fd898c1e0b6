/**
 * The table of a language (BCP 47), found by the first part of its tag; undefined for a language
 * without one.
 *
 * @example tableOf({ fr: frenchDays }, "fr-CA") // frenchDays
 */
export function tableOf<Table>(tables: Record<string, Table>, language: string): Table | undefined {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return Object.hasOwn(tables, primary) ? tables[primary] : undefined;
}
