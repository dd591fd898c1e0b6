import type { JudgingRules, RulesStore } from "../store/store-rules.ts";
import type { Rules } from "./rules.ts";

interface Ruled {
  store: Pick<RulesStore, "rules">;
  publication: { comments: Rules };
}

/** A visit with the rules that moderators have set in place of the publication's. */
export async function underRules<Visit extends Ruled>(visit: Visit): Promise<Visit> {
  const { store, publication } = visit;
  const comments = { ...publication.comments, ...(await store.rules()) };
  return { ...visit, publication: { ...publication, comments } };
}

/** Rules that moderators can set; where discussions are off, all comments are held. */
export function judgingRules({
  mode,
  links,
  words,
  patterns,
  repeats,
  flood,
}: Rules): JudgingRules {
  return {
    mode: mode === "off" ? "hold-everything" : mode,
    links,
    words,
    patterns,
    repeats,
    flood,
  };
}

/** Rules that differ from others. */
export function differing(rules: JudgingRules, others: JudgingRules): Partial<JudgingRules> {
  const before: Readonly<Record<string, unknown>> = { ...others };
  return Object.fromEntries(
    Object.entries(rules).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}
