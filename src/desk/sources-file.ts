import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { textField, unknownKey } from "./fields.ts";
import { textOf } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

/** Names that all mean the one of a name, in all stories or in some (slugs). */
export interface Join {
  name: string;
  names: string[];
  stories?: string[] | undefined;
}

/**
 * Which sources of different stories are one, which are not, and which have no name, in the
 * publisher's words.
 */
export interface Joining {
  join: Join[];
  /** In these stories (slugs) the source of that name is another one, who is called `as`. */
  part: { name: string; stories: string[]; as: string }[];
  /** Sources of these names are told to nobody: their quotations have no name, and they no page. */
  hide: string[];
}

/** Which places that stories are filed from are one, and which topics. */
export interface ShelfJoining {
  places: Join[];
  topics: Join[];
}

/** All that the file of sources says. */
export interface SourcesFile extends Joining, ShelfJoining {}

/** Empty file of sources, which holds where there is none. */
export const NOTHING_JOINED: SourcesFile = {
  ...{ join: [], part: [], hide: [] },
  ...{ places: [], topics: [] },
};

/**
 * Where the publisher joins, parts and hides names, if not in a file that the environment names
 * to try something out.
 */
export const SOURCES = process.env["SOURCES"] || "content/sources.yaml";

/**
 * Reads content/sources.yaml below the working directory; without the file nothing is joined,
 * parted or hidden.
 *
 * @param isStory whether a story has that slug
 * @throws {VFileMessage} at the line and column of the first mistake, saying what to write instead.
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

/** A name that is joined everywhere can mean one source only. */
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
