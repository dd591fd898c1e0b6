import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { isDay } from "./date.ts";
import { unknownKey } from "./fields.ts";
import { READINGS } from "./readings.ts";
import { slugField } from "./story-slug.ts";
import { textOf } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

/**
 * File with the addresses of agency stories, which builds write and the publisher may change; the
 * environment variable REGISTER names another, for trials.
 */
export const REGISTER = process.env["REGISTER"] || "content/register.yaml";

/** Copy of the register of the last edition, for detecting manual changes. */
const USED = join(dirname(READINGS), "register.yaml");

const FIELDS = {
  slug: slugField,
  day: z.string("write a day such as 2026-11-28").refine(isDay, "write a day such as 2026-11-28"),
  old: z.array(slugField, "write a list of slugs").default([]),
};

const entry = z.strictObject(FIELDS, { error: unknownKey(Object.keys(FIELDS)) });

const registerFile = z
  .record(z.string(), entry, "write slug and day under the key of each story")
  .superRefine((entries, context) => {
    const keys = new Map<string, string>();
    for (const [key, { slug }] of Object.entries(entries)) {
      const other = keys.get(slug);
      const message = `“${other}” has this slug as well: write another`;
      if (other !== undefined) context.addIssue({ code: "custom", path: [key, "slug"], message });
      keys.set(slug, key);
    }
  });

/** Address of an agency story. */
export interface Registered {
  slug: string;
  /** ISO 8601 day of its first version. */
  day: string;
  /** Former slugs, whose addresses redirect to it. */
  old: readonly string[];
}

/** Addresses of stories by their keys. */
export type Register = ReadonlyMap<string, Registered>;

/** The register, and that of the last edition. */
export interface Addresses {
  register: Register;
  used: Register;
}

/**
 * Reads the register; without the file it is empty.
 *
 * @throws {VFileMessage} at the line and column of the first mistake, with what to write instead.
 */
export function readRegister(path = REGISTER): Register {
  if (!existsSync(path)) return new Map();
  const text = textOf(path, readFileSync(path));
  return new Map(Object.entries(readYaml({ path, text, firstLine: 1 }, registerFile)));
}

/**
 * Opens the register, with that of the last edition.
 *
 * @throws {VFileMessage} as readRegister
 */
export function openAddresses(): Addresses {
  const register = readRegister();
  // Usually nobody has changed it, and reading it again would be slow.
  return { register, used: isOwnRegister(REGISTER) ? register : readUsedRegister() };
}

/** Empty addresses, without a register. */
export const NO_ADDRESSES: Addresses = { register: new Map(), used: new Map() };

/** Slugs of all stories in a register. */
export const slugsOf = (register: Register): Set<string> =>
  new Set([...register.values()].map(({ slug }) => slug));

/** Register of the last edition, of any project; empty where there is none. */
export function readUsedRegister(): Register {
  try {
    return readRegister(USED);
  } catch {
    return new Map();
  }
}

/** Stores the current register as that of the last edition. */
export function noteRegister(path = REGISTER): void {
  if (existsSync(path)) writeUsed(readFileSync(path, "utf8"));
}

/** Tests whether a file is the register as the last edition wrote it, without manual changes. */
export function isOwnRegister(file: string, path = REGISTER): boolean {
  if (resolve(file) !== resolve(path)) return false;
  const [text, used] = [path, USED].map((each) =>
    existsSync(each) ? readFileSync(each, "utf8") : undefined,
  );
  return text === used;
}

const HEAD = `# Addresses of the stories in content/wire, written by the build. Keep this file with content/, so that
# no story moves. To give a story another address, change its slug: the old one then redirects to it.
`;

/**
 * Writes the register atomically, sorted by day and key.
 *
 * @throws where the file cannot be written
 */
export function writeRegister(register: Register, path = REGISTER): void {
  const sorted = [...register].sort(([one, { day }], [other, { day: otherDay }]) =>
    `${day} ${one}` < `${otherDay} ${other}` ? -1 : 1,
  );
  const entries = sorted.map(([key, { slug, day, old }]) => {
    return [key, { slug, day, ...(old.length > 0 && { old }) }];
  });
  const text = HEAD + stringify(Object.fromEntries(entries), { lineWidth: 0 });
  const draft = `${path}.tmp`;
  writeFileSync(draft, text);
  // Before the file, so that the write is not taken for a manual change.
  writeUsed(text);
  renameSync(draft, path);
}

function writeUsed(text: string): void {
  mkdirSync(dirname(USED), { recursive: true });
  writeFileSync(USED, text);
}
