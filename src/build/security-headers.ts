/** Header of a content security policy. */
export const CSP = "Content-Security-Policy";

/** Where hashed files are that browsers may keep, and how they are told so. */
export const IMMUTABLE = { path: "/_astro/", value: "public, max-age=31536000, immutable" };

/** Directive that a policy in a `<meta>` cannot carry: no page may frame this one. */
export const UNFRAMED = "frame-ancestors 'none'";

/** Policy of files that browsers show as documents, and in which scripts can stand. */
const SANDBOXED = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; ${UNFRAMED}`;

/**
 * Policy of scripts, to which workers keep: that of offline reading asks the site for pages, and
 * that of the search compiles WebAssembly.
 */
const WORKER = `default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${UNFRAMED}`;

/** Policies of files that are no pages, by how their names end. */
export const FILE_POLICIES = new Map([
  [".js", WORKER],
  [".svg", SANDBOXED],
  [".xml", SANDBOXED],
]);

/** Content security policies of a site's pages, as a release keeps them in headers.json. */
export interface PagePolicies {
  /** Policy of all pages but the exceptions. */
  policy: string;
  /** Policies of other pages by their paths, such as `/search/`. */
  exceptions: Record<string, string>;
}

/** Abilities of browsers that no page of the site has a use for, nor what it would frame. */
const DENIED = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"];

/**
 * Security headers of every answer, besides the content security policy.
 *
 * @param address - of the site: one on https is asked for over https only (HSTS)
 */
export function securityHeaders(address: string): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": DENIED.map((ability) => `${ability}=()`).join(", "),
    ...(address.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}

/**
 * Content security policy of what is answered at a path, such as `/articles/ferry-line/` or
 * `/favicon.svg`.
 */
export function policyOf({ policy, exceptions }: PagePolicies, path: string): string {
  const ending = path.slice(path.lastIndexOf("."));
  return FILE_POLICIES.get(ending) ?? exceptions[pathOfPage(path)] ?? policy;
}

/** Path of a page whose file, or address, is given from the root of the site: `/about/`. */
export function pathOfPage(path: string): string {
  return path.replace(/(?<=\/)index\.html$/u, "").replace(/\.html$/u, "/");
}
