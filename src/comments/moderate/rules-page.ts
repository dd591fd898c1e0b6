import { differing, judgingRules, underRules } from "../rules/in-force.ts";
import type { JudgingRules } from "../store/store-rules.ts";
import type { Html } from "../text/html.ts";
import type { ModerationLocation } from "./location.ts";
import { Mistake } from "./mistake.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { renderRules } from "./render-rules.ts";
import { LINES, NUMBERS, type RulesFields, rulesFields } from "./rules-fields.ts";
import { rulesIn } from "./rules-form.ts";

/** Page of the rules in force, or of rules that were typed and refused. */
export async function rulesPage(
  visit: SignedIn,
  location: ModerationLocation,
  typed?: RulesFields,
): Promise<Html> {
  const inForce = await rulesInForce(visit);
  const fields = typed ?? rulesFields(inForce);
  const set = differing(inForce, judgingRules(visit.publication.comments));
  return renderRules(visit, location, { fields, seen: await digestOf(visit, inForce), set });
}

/**
 * Saves the rules of a form.
 *
 * @throws {Mistake} where a rule must be corrected, or the rules have changed since the moderator
 *   saw them
 */
export function saveRules(visit: SignedIn, text: (name: string) => string): Promise<void> {
  const lists = LINES.map((name) => [name, text(`${name}-list`)]);
  const others = ["mode", ...Object.keys(NUMBERS)].map((name) => [name, text(name)]);
  const typed: RulesFields = Object.fromEntries([...others, ...lists]);
  return change(visit, text("seen-rules"), rulesIn(typed));
}

/**
 * Removes the rules that moderators have set, so that the publication's apply again.
 *
 * @throws {Mistake} where the rules have changed since the moderator saw them
 */
export function resetRules(visit: SignedIn, text: (name: string) => string): Promise<void> {
  return change(visit, text("seen-rules"), judgingRules(visit.publication.comments));
}

async function change(visit: SignedIn, seen: string, rules: JudgingRules): Promise<void> {
  const { store, act, publication } = visit;
  const before = await rulesInForce(visit);
  if (seen !== (await digestOf(visit, before))) {
    throw new Mistake(({ moderation }) => moderation.rulesChanged);
  }
  const changed = differing(rules, before);
  if (Object.keys(changed).length === 0) return;
  // A rule that equals the publication's is not stored, and so follows it when it changes.
  await store.setRules(differing(rules, judgingRules(publication.comments)), changed, act);
}

async function rulesInForce(visit: SignedIn): Promise<JudgingRules> {
  return judgingRules((await underRules(visit)).publication.comments);
}

function digestOf({ seals }: SignedIn, rules: JudgingRules): Promise<string> {
  return seals.sign("rules", JSON.stringify(rulesFields(rules)));
}
