import { existsSync, readFileSync } from "node:fs";
import { nameKey } from "../newswire/people/name-key.ts";
import type { GivenName } from "../newswire/story/given-names.ts";
import { mistake } from "./mistake.ts";
import { type Joining, SOURCES } from "./sources-file.ts";
import { textOf } from "./text-file.ts";
import { placeIn } from "./yaml.ts";

/** Names of sources in a story, by its slug. */
export type NamesByStory = ReadonlyMap<string, readonly string[]>;

/**
 * The names that sources of a story get from content/sources.yaml; those for the story alone go
 * before those for all.
 */
export function givenNames(
  { join, part, hide }: Joining,
  slug: string,
): { names: GivenName[]; hide: string[] } {
  const isHere = (stories: string[] | undefined) => stories?.includes(slug) ?? false;
  const joined = (some: Joining["join"]) =>
    some.flatMap(({ name, names }) => names.map((other) => ({ name: other, as: name })));
  const names: GivenName[] = [
    ...joined(join.filter(({ stories }) => !stories)),
    ...joined(join.filter(({ stories }) => isHere(stories))),
    ...part.filter(({ stories }) => isHere(stories)).map(({ name, as }) => ({ name, as })),
  ];
  const byKey = new Map(names.map(({ name, as }) => [nameKey(name), as]));
  return { names, hide: [...hide, ...hide.flatMap((name) => byKey.get(nameKey(name)) ?? [])] };
}

/**
 * Stops where a name in content/sources.yaml is no source's of the stories that it is written for.
 *
 * @throws {VFileMessage} at the first such name, saying what to write instead.
 */
export function checkNames(joining: Joining, byStory: NamesByStory, path = SOURCES): void {
  const keys = new Map([...byStory].map(([slug, names]) => [slug, new Set(names.map(nameKey))]));
  const isSource = (name: string, stories: Iterable<string> = keys.keys()) =>
    [...stories].some((slug) => keys.get(slug)?.has(nameKey(name)));
  const entries = [
    ...joining.join.flatMap(({ names, stories }, at) =>
      names.map((name, number) => ({ name, stories, keys: ["join", at, "names", number] })),
    ),
    ...joining.part.map(({ name, stories }, at) => ({ name, stories, keys: ["part", at, "name"] })),
    ...joining.hide.map((name, at) => ({ name, stories: undefined, keys: ["hide", at] })),
  ];
  const idle = entries.find(({ name, stories }) => !isSource(name, stories));
  if (!idle || !existsSync(path)) return;
  const where = idle.stories ? `in ${idle.stories.join(" or ")}` : "in any story";
  const reason = `${idle.keys.join(".")}: nobody is quoted as “${idle.name}” ${where}: write the name as “npm run read” shows it, or leave it out`;
  const text = textOf(path, readFileSync(path));
  throw mistake(path, reason, placeIn({ text, firstLine: 1 }, idle.keys));
}
