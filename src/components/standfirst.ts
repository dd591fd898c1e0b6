import type { Story } from "../formats/story.ts";
import { typeset } from "../formats/typography.ts";

/** The summary under the headline of a story; undefined where the text begins with the same words. */
export function standfirstOf({
  summary,
  lead,
  language,
}: Pick<Story, "summary" | "lead" | "language">): string | undefined {
  if (!summary) return undefined;
  const shown = typeset(summary, language);
  const isRepeated = typeset(lead, language).startsWith(shown.replace(/[.!?…]+$/u, ""));
  return isRepeated ? undefined : shown;
}
