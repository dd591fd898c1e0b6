import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CSP, type PagePolicies, pathOfPage, UNFRAMED } from "./security-headers.ts";

/** A policy in a page, as Astro writes it. */
const META = /<meta http-equiv="content-security-policy" content="(?<policy>[^"]*)"/iu;

/**
 * Most pages with a policy that differs from the general one, and longest line of a policy:
 * Cloudflare reads 100 rules of at most 2,000 characters a line
 * (https://developers.cloudflare.com/workers/static-assets/headers/).
 */
const MAX_EXCEPTIONS = 50;
const MAX_LINE = 2000;

/**
 * Policies of all pages in the folder `site`, read from their `<meta>`: the most common one, and
 * the exceptions. If there are too many, or one is too long for a header, the header only forbids
 * framing, and the rest stays in the `<meta>`.
 *
 * @param files - paths on the site of all pages
 * @param kept - paths of pages that are the same as in the previous release
 * @param before - policies of the previous release
 */
export function readPagePolicies(
  site: string,
  files: readonly string[] = globSync("**/*.html", { cwd: site }),
  kept: ReadonlySet<string> = new Set(),
  before?: PagePolicies,
): PagePolicies {
  // By policy, so that no page stays in memory as the string that its policy was cut from.
  const paths = new Map<string, string[]>();
  for (const file of files) {
    const path = encodeURI(pathOfPage(`/${file}`));
    const known = kept.has(file) && before && policyBefore(before, path);
    const policy = known || policyIn(readFileSync(join(site, file), "utf8"));
    const same = paths.get(policy);
    if (same) same.push(path);
    else paths.set(policy, [path]);
  }
  const [[policy] = [UNFRAMED], ...others] = [...paths].sort(([, a], [, b]) => b.length - a.length);
  const exceptions = others.flatMap(([policy, paths]) => paths.map((path) => [path, policy]));
  if (exceptions.length > MAX_EXCEPTIONS) return { policy: UNFRAMED, exceptions: {} };
  return { policy, exceptions: Object.fromEntries(exceptions) };
}

/** Policy of a page in the previous release; undefined where the release did not store it. */
const policyBefore = ({ policy, exceptions }: PagePolicies, path: string): string | undefined =>
  policy === UNFRAMED ? undefined : (exceptions[path] ?? policy);

/** Policy header of a page: the page's own policy, and that it must not be framed. */
function policyIn(html: string): string {
  const own = META.exec(html)?.groups?.["policy"];
  const policy = own ? `${own.replace(/[;\s]+$/u, "")}; ${UNFRAMED}` : UNFRAMED;
  return `${CSP}: ${policy}`.length <= MAX_LINE ? policy : UNFRAMED;
}
