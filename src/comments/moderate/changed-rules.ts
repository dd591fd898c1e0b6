import type { ModerationMessages } from "../../messages/messages.ts";
import type { JudgingRules } from "../store/store-rules.ts";
import { called } from "./called.ts";

/** Most characters of a changed rule in the log. */
const MAX_SHOWN = 200;

/** Rules with their values, in words: "Banned words and phrases: casino · Most links without being held: 2". */
export function changedRules(changed: Partial<JudgingRules>, messages: ModerationMessages): string {
  const { flood, mode, ...others } = changed;
  const said = [
    ...(mode ? [["mode", called(messages.modes, mode)]] : []),
    ...Object.entries(others).map(([name, value]) => [name, [value].flat().join(messages.comma)]),
    ...Object.entries(flood ?? {}),
  ];
  return said
    .map(([name, value]) => {
      const words = String(value) || "–";
      const shown = words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)} …` : words;
      return called(messages.ruleFields, String(name)) + messages.colon + shown;
    })
    .join(" · ");
}
