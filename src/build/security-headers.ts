/** Name of the content security policy header. */
export const CSP = "Content-Security-Policy";

/** Path of hashed files, and the header by which browsers cache them permanently. */
export const IMMUTABLE = { path: "/_astro/", value: "public, max-age=31536000, immutable" };

/** Directive that a policy in a `<meta>` cannot have: no page may frame this one. */
export const UNFRAMED = "frame-ancestors 'none'";

/** Policy of files that browsers open as documents and that may contain scripts. */
const SANDBOXED = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; ${UNFRAMED}`;

/**
 * Policy of scripts, which also applies to workers: the offline worker fetches pages, and that of
 * the search compiles WebAssembly.
 */
const WORKER = `default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${UNFRAMED}`;

/** Policies of files other than pages, by the ends of their names. */
export const FILE_POLICIES = new Map([
  [".js", WORKER],
  [".svg", SANDBOXED],
  [".xml", SANDBOXED],
]);

/** Content security policies of a site's pages, stored in headers.json of a release. */
export interface PagePolicies {
  /** Policy of all pages except the exceptions. */
  policy: string;
  /** Policies of other pages by their paths, such as `/search/`. */
  exceptions: Record<string, string>;
}

/** Browser features that neither the site's pages nor frames in them may use. */
const DENIED = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"];

/**
 * Security headers of every answer, besides the content security policy.
 *
 * @param address - address of the site; with https, browsers are told to use https only (HSTS)
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

/** Content security policy for a path, such as `/articles/ferry-line/` or `/favicon.svg`. */
export function policyOf({ policy, exceptions }: PagePolicies, path: string): string {
  const ending = path.slice(path.lastIndexOf("."));
  return FILE_POLICIES.get(ending) ?? exceptions[pathOfPage(path)] ?? policy;
}

/** Path of a page, `/about/`, from the path of its file or its address. */
export function pathOfPage(path: string): string {
  return path.replace(/(?<=\/)index\.html$/u, "").replace(/\.html$/u, "/");
}
