import { z } from "zod";
import { isOneSlipApart } from "./one-slip.ts";

/** A text field; `what` describes it, as in “write the name of the publication”. */
export const textField = (what: string) =>
  z.string(`write ${what} as text`).trim().min(1, `write ${what}`);

/** A field with the path of a file in public/. */
export const publicFile = (what: string) =>
  textField(`the address of ${what}`).regex(
    /^(?!.*\/\.\.(?:\/|$))\/(?!\/)/u,
    "write the address of a file in public/, such as /images/homs.jpg",
  );

/** A link with a name, to a path on the site or an address elsewhere. */
export const linkFields = {
  name: textField("the name of the link"),
  address: textField("the address of the link").regex(
    /^(?:\/(?!\/)|https?:\/\/)/u,
    "write an address of the site, such as /about/, or one that begins with https://",
  ),
};

/** Parts of an issue about YAML that a message needs. */
export interface KeyIssue {
  code?: string | undefined;
  /** Unknown keys. */
  keys?: readonly string[];
}

/** Fewest letters of a key that is taken for the beginning of another. */
const MIN_BEGINNING = 4;

/**
 * Error for unknown keys, a line each, with the known key that it is nearest to, and all known
 * ones.
 */
export function unknownKey(known: readonly string[]) {
  return ({ keys }: KeyIssue) =>
    keys?.map((key) => unknownKeyLine(key, known)).join("\n") ??
    `write ${known.join(", ")} as “key: value” lines`;
}

function unknownKeyLine(key: string, known: readonly string[]): string {
  const near = known.find((each) => isNear(key.toLowerCase(), each.toLowerCase()));
  const meant = near ? `: write ${near}, or another of the keys` : "; the keys are";
  return `“${key.replaceAll(/\s+/gu, " ")}” is not a key here${meant} ${known.join(", ")}`;
}

const isNear = (key: string, known: string): boolean =>
  isOneSlipApart(key, known) || (key.length >= MIN_BEGINNING && known.startsWith(key));
