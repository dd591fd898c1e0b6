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
  files: readonly string[] = pagesBelow(site),
  kept: ReadonlySet<string> = new Set(),
  before?: PagePolicies,
): PagePolicies {
  const pages = files.map((file) => {
    const path = encodeURI(pathOfPage(`/${file}`));
    const known = kept.has(file) && before && policyBefore(before, path);
    return { path, policy: known || policyIn(readFileSync(join(site, file), "utf8")) };
  });
  const policy = mostCommon(pages.map((page) => page.policy)) ?? UNFRAMED;
  const others = pages.filter((page) => page.policy !== policy);
  if (others.length > MAX_EXCEPTIONS) return { policy: UNFRAMED, exceptions: {} };
  return { policy, exceptions: Object.fromEntries(others.map((page) => [page.path, page.policy])) };
}

/** Paths of all pages in a folder and its subfolders. */
export const pagesBelow = (folder: string): string[] => globSync("**/*.html", { cwd: folder });

/** Policy of a page in the previous release; undefined where the release did not store it. */
const policyBefore = ({ policy, exceptions }: PagePolicies, path: string): string | undefined =>
  policy === UNFRAMED ? undefined : (exceptions[path] ?? policy);

/** Policy header of a page: the page's own policy, and that it must not be framed. */
function policyIn(html: string): string {
  const own = META.exec(html)?.groups?.["policy"];
  const policy = own ? `${own.replace(/[;\s]+$/u, "")}; ${UNFRAMED}` : UNFRAMED;
  return `${CSP}: ${policy}`.length <= MAX_LINE ? policy : UNFRAMED;
}

/** Most frequent value; the first of equally frequent ones. */
function mostCommon(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
