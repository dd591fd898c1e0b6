import type { ModerationMessages } from "../../messages/messages.ts";
import { type JudgingRules, MODES } from "../store/store-rules.ts";
import { type Html, html } from "../text/html.ts";
import { changedRules } from "./changed-rules.ts";
import { MODERATION_PATH, type ModerationLocation } from "./location.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { actButton, hidden } from "./render-page.ts";
import { LINES, NUMBERS, type NumberField, type RulesFields } from "./rules-fields.ts";

/** Data of the page of rules. */
interface ShownRules {
  /** Texts of the form's fields. */
  fields: RulesFields;
  /** Digest of the rules in force. */
  seen: string;
  /** Rules that moderators have set. */
  set: Partial<JudgingRules>;
}

/** Form for the rules in force, with marks for those that moderators have set. */
export function renderRules(
  visit: SignedIn,
  location: ModerationLocation,
  { fields, seen, set }: ShownRules,
): Html {
  const { moderation: messages } = visit.messages;
  const same = html`${hidden(visit, location)}<input type="hidden" name="seen-rules" value="${seen}">
`;
  const isAnySet = Object.keys(set).length > 0;
  const form = html`<form class="field" method="post" action="${MODERATION_PATH}">
${same}${modes(fields, messages)}${Object.entries(NUMBERS).map(([name, bounds]) => number(name as NumberField, bounds, fields, messages))}${LINES.map((name) => lines(name, fields, messages))}<p>${actButton("rules", messages.saveRules)}</p>
</form>
`;
  const back = html`<form class="field" method="post" action="${MODERATION_PATH}">
${same}<p class="hint">${messages.rulesSet}${messages.colon}${changedRules(set, messages)}</p>
<p>${actButton("reset rules", messages.resetRules)}</p>
</form>
`;
  return html`<h2>${messages.lists.rules}</h2>
<p class="hint">${messages.rulesApply}</p>
${form}${isAnySet && back}`;
}

function modes({ mode }: RulesFields, messages: ModerationMessages): Html {
  const options = MODES.map(
    (each) =>
      html`<option value="${each}"${each === mode && html` selected`}>${messages.modes[each]}</option>
`,
  );
  return html`<p><label for="mode">${messages.ruleFields.mode}</label>
<select id="mode" name="mode">${options}</select></p>
`;
}

function number(
  name: NumberField,
  [least, most]: readonly [number, number],
  fields: RulesFields,
  messages: ModerationMessages,
): Html {
  return html`<p><label for="${name}">${messages.ruleFields[name]}</label>
<input type="number" id="${name}" name="${name}" value="${fields[name]}" min="${least}" max="${most}" required></p>
`;
}

function lines(
  name: (typeof LINES)[number],
  fields: RulesFields,
  messages: ModerationMessages,
): Html {
  return html`<p><label for="${name}-list">${messages.ruleFields[name]}${messages.comma}${messages.onePerLine}</label>
<textarea id="${name}-list" name="${name}-list" rows="5" dir="auto">
${fields[name]}</textarea></p>
`;
}
