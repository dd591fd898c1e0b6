/** Codings, and the Accept-Encoding headers that allow them with a weight other than 0. */
const ALLOWED = {
  br: allowing("br"),
  gzip: allowing("gzip"),
};

function allowing(coding: string): RegExp {
  return new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))|,|$)`, "iu");
}

/**
 * Tests whether an Accept-Encoding header (RFC 9110 section 12.5.3) allows a coding by its name.
 */
export function accepts(coding: keyof typeof ALLOWED, header: string | null | undefined): boolean {
  return ALLOWED[coding].test(header ?? "");
}
