import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CSP, type PagePolicies, pathOfPage, UNFRAMED } from "./security-headers.ts";

/** A policy in a page, as Astro writes it. */
const META = /<meta http-equiv="content-security-policy" content="(?<policy>[^"]*)"/iu;

/**
 * Most pages that have a policy other than the rest, and longest line of a policy: Cloudflare reads
 * 100 rules of at most 2,000 characters a line
 * (https://developers.cloudflare.com/workers/static-assets/headers/).
 */
const MAX_EXCEPTIONS = 50;
const MAX_LINE = 2000;

/**
 * Policies of all pages in the folder `site`, read from their `<meta>`: the most common one, and
 * exceptions from it. Where there are too many, or one is too long to be sent, what is sent says
 * only that the page cannot be framed, and all else stays with the `<meta>`.
 *
 * @param kept - paths below the site of pages that are those of the release before
 * @param before - policies of that release
 */
export function readPagePolicies(
  site: string,
  kept: ReadonlySet<string> = new Set(),
  before?: PagePolicies,
): PagePolicies {
  const pages = globSync("**/*.html", { cwd: site }).map((file) => {
    const path = encodeURI(pathOfPage(`/${file}`));
    const known = kept.has(file) && before && policyBefore(before, path);
    return { path, policy: known || policyIn(readFileSync(join(site, file), "utf8")) };
  });
  const policy = mostCommon(pages.map((page) => page.policy)) ?? UNFRAMED;
  const others = pages.filter((page) => page.policy !== policy);
  if (others.length > MAX_EXCEPTIONS) return { policy: UNFRAMED, exceptions: {} };
  return { policy, exceptions: Object.fromEntries(others.map((page) => [page.path, page.policy])) };
}

/** Policy that a page had; undefined where the release did not tell them apart. */
const policyBefore = ({ policy, exceptions }: PagePolicies, path: string): string | undefined =>
  policy === UNFRAMED ? undefined : (exceptions[path] ?? policy);

/** Policy to be sent with a page: its own, and that it cannot be framed. */
function policyIn(html: string): string {
  const own = META.exec(html)?.groups?.["policy"];
  const policy = own ? `${own.replace(/[;\s]+$/u, "")}; ${UNFRAMED}` : UNFRAMED;
  return `${CSP}: ${policy}`.length <= MAX_LINE ? policy : UNFRAMED;
}

/** Value that occurs most often; the first of those that occur equally often. */
function mostCommon(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
