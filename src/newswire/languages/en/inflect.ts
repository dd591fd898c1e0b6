/** Forms of an English verb. */
interface VerbForms {
  base: string;
  /** Third person singular, present: "warns". */
  present: string;
  past: string;
  /** Present participle: "warning". */
  participle: string;
}

/**
 * Forms of a verb written as "warn", or as "say said" where its past is irregular, or as "admit admitted admitting"
 * where its participle is too.
 *
 * @example
 * verbFormsOf("deny") // { base: "deny", present: "denies", past: "denied", participle: "denying" }
 */
export function verbFormsOf(entry: string): VerbForms {
  const [base = "", past, participle] = entry.split(" ");
  const stem = base.replace(/e$/, "");
  const softened = base.replace(/([^aeiou])y$/, "$1i");
  return {
    base,
    present: softened === base && !/(?:s|sh|ch|x)$/.test(base) ? `${base}s` : `${softened}es`,
    past: past ?? (softened === base ? `${stem}ed` : `${softened}ed`),
    participle: participle ?? (/ee$/.test(base) ? `${base}ing` : `${stem}ing`),
  };
}
