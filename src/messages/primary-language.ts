/** Most tags whose languages are cached, as visitors may send any tag. */
const MAX_KNOWN = 200;

const known = new Map<string, string>();

/**
 * Language of a BCP 47 tag without its script and region. Results are cached, as `Intl.Locale` takes
 * longer than all else on the way to a message.
 *
 * @example primaryLanguage("fr-CA") // => "fr"
 */
export function primaryLanguage(tag: string): string {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const { language } = new Intl.Locale(tag);
  if (known.size < MAX_KNOWN) known.set(tag, language);
  return language;
}
