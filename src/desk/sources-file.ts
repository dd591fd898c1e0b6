import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { textField, unknownKey } from "./fields.ts";
import { textOf } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

/** Names that are joined under one name, in all stories or in some (slugs). */
export interface Join {
  name: string;
  names: string[];
  stories?: string[] | undefined;
}

/**
 * The publisher's decisions about sources in different stories: which are the same, which differ,
 * and which stay unnamed.
 */
export interface Joining {
  join: Join[];
  /** In these stories (slugs) the source with this name is another one, named `as`. */
  part: { name: string; stories: string[]; as: string }[];
  /**
   * Names of sources that are not published: their quotations have no name, and they have no page.
   */
  hide: string[];
}

/** Joined places and joined topics. */
export interface ShelfJoining {
  places: Join[];
  topics: Join[];
}

/** Contents of the file of sources. */
export interface SourcesFile extends Joining, ShelfJoining {}

/** Contents without a file of sources. */
export const NOTHING_JOINED: SourcesFile = {
  ...{ join: [], part: [], hide: [] },
  ...{ places: [], topics: [] },
};

/**
 * File in which the publisher joins, separates and hides names; the environment variable SOURCES
 * names another, for trials.
 */
export const SOURCES = process.env["SOURCES"] || "content/sources.yaml";

/**
 * Reads content/sources.yaml in the working directory; without the file nothing is joined,
 * separated or hidden.
 *
 * @param isStory - tests whether a story has that slug
 * @throws {VFileMessage} at the line and column of the first mistake, with what to write instead.
 */
export function readSources(isStory: (slug: string) => boolean, path = SOURCES): SourcesFile {
  if (!existsSync(path)) return NOTHING_JOINED;
  const text = textOf(path, readFileSync(path));
  return readYaml({ path, text, firstLine: 1 }, sourcesFile(isStory));
}

function sourcesFile(isStory: (slug: string) => boolean) {
  const story = textField("the slug of a story").refine(isStory, {
    error: ({ input }) =>
      `there is no story “${input}”: write its slug, which is the name of its file without date and ending`,
  });
  const stories = z.array(story, "write a list of slugs").min(1, "write at least one slug");
  const joins = (what: string) => {
    const joined = {
      name: textField(`the full name of the ${what}`),
      names: z
        .array(textField(`a name that copy gives the ${what}`), "write a list of names")
        .min(1, `write at least one other name that copy gives the ${what}`),
      stories: stories.optional(),
    };
    return z
      .array(strict(joined), `write a list of ${what}s to join`)
      .superRefine(onceEach)
      .default([]);
  };
  const parted = {
    name: textField("the name as it stands in the copy"),
    stories,
    as: textField("the name that tells this source from the others"),
  };
  const fields = {
    join: joins("source"),
    part: z.array(strict(parted), "write a list of sources to part").default([]),
    hide: z.array(textField("the name of a source"), "write a list of names to hide").default([]),
    places: joins("place"),
    topics: joins("topic"),
  };
  return z.strictObject(fields, { error: unknownKey(Object.keys(fields)) });
}

function strict<T extends z.ZodRawShape>(fields: T) {
  return z.strictObject(fields, { error: unknownKey(Object.keys(fields)) });
}

/** Refuses a name that is joined to several sources. */
function onceEach(joins: Join[], context: z.RefinementCtx): void {
  const owners = new Map<string, string>();
  for (const [index, { name, names, stories }] of joins.entries()) {
    for (const [position, other] of names.entries()) {
      const owner = owners.get(other);
      if (!stories && owner !== undefined && owner !== name) {
        context.addIssue({
          code: "custom",
          path: [index, "names", position],
          message: `“${other}” is joined with “${owner}” already: name the stories in which it is “${name}”`,
        });
      }
      if (!stories) owners.set(other, name);
    }
  }
}
