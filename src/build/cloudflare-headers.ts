import {
  CSP,
  FILE_POLICIES,
  IMMUTABLE,
  type PagePolicies,
  securityHeaders,
} from "./security-headers.ts";

/** Lines of a rule, `Name: value` or `! Name`, by its path pattern. */
type Rules = Map<string, string[]>;

/**
 * Text of the file `_headers`, by which Cloudflare sets headers of static files
 * (https://developers.cloudflare.com/workers/static-assets/headers/). All rules that match a path
 * apply, so a rule removes the general policy before it sets another.
 *
 * @param address - address of the site
 * @param own - the publisher's file, whose headers override these for the same paths
 */
export function cloudflareHeaders(policies: PagePolicies, address: string, own = ""): string {
  const rules: Rules = new Map([
    ["/*", linesOf({ ...securityHeaders(address), [CSP]: policies.policy })],
    [`${IMMUTABLE.path}*`, linesOf({ "Cache-Control": IMMUTABLE.value })],
  ]);
  for (const [ending, policy] of FILE_POLICIES) rules.set(`/*${ending}`, instead(policy));
  for (const [path, policy] of Object.entries(policies.exceptions)) {
    rules.set(path, instead(policy));
  }
  for (const [path, lines] of rulesIn(own)) {
    // The later of two rules with the same pattern replaces the earlier.
    rules.set(path, [...without(rules.get(path) ?? [], lines.map(nameOf)), ...lines]);
  }
  return [...rules].map(([path, lines]) => `${path}\n  ${lines.join("\n  ")}\n`).join("");
}

const linesOf = (headers: Record<string, string>) =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);

/** Lines that replace the general policy. */
const instead = (policy: string) => [`! ${CSP}`, ...linesOf({ [CSP]: policy })];

const without = (lines: string[], names: string[]) =>
  lines.filter((line) => !names.includes(nameOf(line)));

const nameOf = (line: string) => line.replace(/:.*/u, "").toLowerCase();

/** Rules of a publisher's file. */
function rulesIn(text: string): Rules {
  const rules: Rules = new Map();
  let path: string | undefined;
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    if (/^(?:\/|\S+:\/\/)/u.test(line)) path = line;
    else if (path) rules.set(path, [...(rules.get(path) ?? []), line]);
  }
  return rules;
}
