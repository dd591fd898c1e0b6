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
 * File with the addresses of stories that come off the wire, which builds write and the publisher may
 * change; the environment variable REGISTER names another, to try something out.
 */
export const REGISTER = process.env["REGISTER"] || "content/register.yaml";

/** Copy of the register that the last edition was made with, to tell what was changed by hand. */
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

/** Address of a story that comes off the wire. */
export interface Registered {
  slug: string;
  /** ISO 8601 day on which its first version was issued. */
  day: string;
  /** Slugs that it had before: their addresses lead to it. */
  old: readonly string[];
}

/** Addresses of stories by their keys. */
export type Register = ReadonlyMap<string, Registered>;

/** The register, and the one that the last edition was made with. */
export interface Addresses {
  register: Register;
  used: Register;
}

/**
 * Reads the register; without the file it is empty.
 *
 * @throws {VFileMessage} at the line and column of the first mistake, saying what to write instead.
 */
export function readRegister(path = REGISTER): Register {
  if (!existsSync(path)) return new Map();
  const text = textOf(path, readFileSync(path));
  return new Map(Object.entries(readYaml({ path, text, firstLine: 1 }, registerFile)));
}

/**
 * Opens the register, with the one that the last edition was made with.
 *
 * @throws {VFileMessage} as readRegister does
 */
export function openAddresses(): Addresses {
  const register = readRegister();
  // Most often nobody has changed it, and reading it takes its time.
  return { register, used: isOwnRegister(REGISTER) ? register : readUsedRegister() };
}

/** Addresses where there is no register. */
export const NO_ADDRESSES: Addresses = { register: new Map(), used: new Map() };

/** Slugs of all stories in a register. */
export const slugsOf = (register: Register): Set<string> =>
  new Set([...register.values()].map(({ slug }) => slug));

/** Register that the last edition was made with, of whatever project; empty where there is none. */
export function readUsedRegister(): Register {
  try {
    return readRegister(USED);
  } catch {
    return new Map();
  }
}

/** Notes that an edition is made with the register as it is. */
export function noteRegister(path = REGISTER): void {
  if (existsSync(path)) writeUsed(readFileSync(path, "utf8"));
}

/**
 * Whether a file is the register as the last edition has it: nobody but an edition has changed it
 * since.
 */
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
 * Writes the register at once, sorted by day and key.
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
  // Before the file is there, so that nobody takes it for a change of the publisher's.
  writeUsed(text);
  renameSync(draft, path);
}

function writeUsed(text: string): void {
  mkdirSync(dirname(USED), { recursive: true });
  writeFileSync(USED, text);
}
