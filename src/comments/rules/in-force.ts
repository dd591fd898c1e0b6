import type { JudgingRules, RulesStore } from "../store/store-rules.ts";
import type { Rules } from "./rules.ts";

interface Ruled {
  store: Pick<RulesStore, "rules">;
  publication: { comments: Rules };
}

/** A visit to which the rules apply that moderators have set, in place of the publication's. */
export async function underRules<Visit extends Ruled>(visit: Visit): Promise<Visit> {
  const { store, publication } = visit;
  const comments = { ...publication.comments, ...(await store.rules()) };
  return { ...visit, publication: { ...publication, comments } };
}

/** Those of the rules that moderators can set; discussions that are off have none, and hold all. */
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

/** Those of some rules that differ from others. */
export function differing(rules: JudgingRules, others: JudgingRules): Partial<JudgingRules> {
  const before: Readonly<Record<string, unknown>> = { ...others };
  return Object.fromEntries(
    Object.entries(rules).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}
