const known = new Map<string, string>();

/**
 * Language of a BCP 47 tag without its script and region. Results are cached, as `Intl.Locale` takes
 * longer than all else on the way to a message.
 *
 * @example primaryLanguage("fr-CA") // => "fr"
 */
export function primaryLanguage(tag: string): string {
  const language = known.get(tag) ?? new Intl.Locale(tag).language;
  known.set(tag, language);
  return language;
}
