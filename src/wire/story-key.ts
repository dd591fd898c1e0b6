import type { WireFacts, WireFormat } from "./item.ts";

/** Facts by which the versions of one story are found. */
export type Identity = Pick<
  WireFacts,
  "format" | "id" | "version" | "provider" | "slugline" | "replaces" | "published" | "updated"
>;

/** Formats that number their messages, and have no other identifiers. */
const NUMBERED: ReadonlySet<WireFormat> = new Set(["IPTC 7901", "ANPA 1312"]);

/** Tests whether a format numbers its messages and has no other identifiers. */
const isNumbered = ({ format }: Pick<Identity, "format">): boolean => NUMBERED.has(format);

/** Identifiers that are unique among all agencies. */
const GLOBAL = /^(?:urn|tag|https?):/iu;

/** URN or tag URI without the part that names something (RFC 8141, RFC 4151). */
const NO_NAME = /^(?:urn|tag):[^:]*$/iu;

/** Number of parts in a NewsML URN up to its NewsItemId: https://www.rfc-editor.org/rfc/rfc3085 */
const URN_PARTS = 5;

/** RevisionId and Update at the end of a NewsML URN: "3", "12A". */
const REVISION = /^\d+[A-Z]?$/iu;

/** Version number after a UUID. */
const NUMBERED_UUID = /(?<=[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_\d{1,3}$/iu;

/** Version number after a day, a service and an item number, as in Ritzau's NITF. */
const NUMBERED_ITEM = /(?<=^\d{8}:\p{Lu}+:\d+):\d{1,2}$/u;

/** Words about the version in a slug line. */
const VERSION_WORDS =
  /(?<!\p{L})(?:bc|\d*(?:st|nd|rd|th)?[\s-]*(?:ld|lead|add|writethr?u|update|urgent|correct(?:ion|ive|ed)|zusammenfassung|korrektur)(?:[\s-]*\d+)?)(?!\p{L})/giu;

/**
 * Key of an item, the same for all its versions; null where its format has no identifier. It is the
 * identifier without its version, after the agency where others may have the same.
 *
 * @example
 * itemKey({ id: "urn:newsml:norda.example:20261128:quay:2", … }) // => "urn:newsml:norda.example:20261128:quay"
 */
export function itemKey(facts: Identity): string | null {
  const { id, version } = facts;
  if (id === null || isNamespace(id)) return null;
  if (isNumbered(facts)) return keyOf(facts.provider, dayOf(facts), id);
  const bare = version !== null ? withoutEnd(id, `:${version}`) : id;
  return keyOfId(NO_NAME.test(bare) ? id : bare, facts);
}

/** Keys of the items that an item replaces. */
export const replacedKeys = (facts: Identity): string[] =>
  facts.replaces.filter((id) => !isNamespace(id)).map((id) => keyOfId(id, facts));

/** Identifiers and keys of an item, and of those that it replaces, that no other story has. */
export const lastingIds = (facts: Identity): string[] => {
  const ids = isNumbered(facts) ? [] : [facts.id, ...facts.replaces];
  return [...ids, itemKey(facts), ...replacedKeys(facts)].filter((id) => id !== null);
};

/**
 * Key of all that an agency files under a slug line on one day, for formats without lasting
 * identifiers; null for others.
 */
export function sluglineKey(facts: Identity): string | null {
  if (!isNumbered(facts) && itemKey(facts) !== null) return null;
  const words = (facts.slugline ?? "").replaceAll(VERSION_WORDS, " ");
  const bare = words.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return bare === "" ? null : keyOf(facts.provider, dayOf(facts), bare);
}

/** Tests whether an identifier has only the agency and the day, and leaves the rest empty. */
function isNamespace(id: string): boolean {
  const parts = id.split(":");
  return /^urn:newsml:/iu.test(id) && !parts.slice(URN_PARTS - 1).some((part) => part !== "");
}

function keyOfId(id: string, { provider }: Pick<Identity, "provider">): string {
  const parts = id.split(":");
  const isRevised = /^urn:newsml:/iu.test(id) && parts.length > URN_PARTS;
  const revision = isRevised && REVISION.test(parts.at(-1) ?? "") ? `:${parts.at(-1)}` : "";
  const bare = withoutEnd(id, revision).replace(NUMBERED_UUID, "").replace(NUMBERED_ITEM, "");
  return GLOBAL.test(bare) ? keyOf(bare) : keyOf(provider, bare);
}

const withoutEnd = (words: string, end: string) =>
  end !== "" && words.endsWith(end) ? words.slice(0, -end.length) : words;

const dayOf = ({ published, updated }: Identity) => (published ?? updated ?? "").slice(0, 10);

const keyOf = (...parts: (string | null)[]) =>
  parts
    .map((part) => (part ?? "").toLowerCase().replaceAll(/\s+/gu, " ").trim())
    .filter((part) => part !== "")
    .join("/");
