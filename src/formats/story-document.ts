import type { Root } from "hast";
import { type SourcePages, sourceInAddress } from "./addresses.ts";
import type { FiledStory, Story } from "./story.ts";

/** Fields of a story besides its tree. */
export type StoryFields = Omit<Story, "tree">;

/**
 * The fields that ninjs carries under `crosshead`, so that nothing that the desk alone knows gets
 * out with them.
 */
const FIELDS: {
  [Name in keyof StoryFields]-?: undefined extends StoryFields[Name] ? "optional" : "required";
} = {
  language: "required",
  published: "required",
  updated: "optional",
  headline: "required",
  authors: "optional",
  topics: "optional",
  places: "optional",
  summary: "optional",
  corrections: "optional",
  rights: "optional",
  versions: "optional",
  comments: "optional",
  sample: "optional",
  image: "optional",
  pictures: "optional",
  lead: "required",
  length: "required",
  article: "required",
  quotes: "required",
  cardless: "required",
};

/** A name of ninjs; of one who is quoted, with the address of the source's page. */
interface Speaking {
  name: string;
  rel: string;
  uri?: string;
}

/** The part of a story's ninjs that this site reads again. */
interface StoryDocument {
  altIds: { role: string; value: string }[];
  bodies: { role: string; value: string }[];
  people: Speaking[];
  organisations: Speaking[];
  places: Speaking[];
  crosshead: StoryFields & { copy: string };
}

/** Fields of a story without those that the desk alone knows. */
export function fieldsOf(story: Story): StoryFields {
  return Object.fromEntries(
    Object.entries(story).filter(([name]) => Object.hasOwn(FIELDS, name)),
  ) as unknown as StoryFields;
}

/**
 * Reads a story from its ninjs, parsed from JSON.
 *
 * @throws where the document is no story as this site writes it
 */
export function storyIn(document: unknown): FiledStory {
  try {
    const { altIds, bodies, crosshead } = document as StoryDocument;
    const { copy, ...fields } = crosshead;
    const missing = Object.entries(FIELDS).find(
      ([name, need]) => need === "required" && !Object.hasOwn(fields, name),
    );
    if (missing) throw new Error(`crosshead.${missing[0]} is missing`);
    const tree: Root = JSON.parse(inRole("tree", bodies));
    return { id: inRole("slug", altIds), data: { ...fields, tree }, body: copy };
  } catch (cause) {
    throw new Error("This JSON is no story of this site: build the site again", { cause });
  }
}

/** Pages of a story's sources, which its ninjs names. */
export function sourcePagesIn(document: unknown): SourcePages {
  const { people, organisations, places, crosshead } = document as StoryDocument;
  const pages = new Map(
    [...people, ...organisations, ...places].flatMap(({ name, rel, uri }) =>
      rel === "quoted" && uri ? [[name, sourceInAddress(uri)] as const] : [],
    ),
  );
  const { sources } = crosshead.article;
  return new Map(
    sources.flatMap(({ id, name, kind }) => {
      const page = kind === "unnamed" ? undefined : pages.get(name);
      return page === undefined ? [] : [[id, page] as const];
    }),
  );
}

function inRole(role: string, entries: StoryDocument["bodies"]): string {
  const entry = entries.find((each) => each.role === role);
  if (!entry) throw new Error(`There is no ${role}`);
  return entry.value;
}
