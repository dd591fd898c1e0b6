import type { Root } from "hast";
import { type SourcePages, sourceInAddress } from "./addresses.ts";
import type { FiledStory, Story } from "./story.ts";

/** Fields of a story besides its tree. */
type StoryFields = Omit<Story, "tree">;

/** Fields of a story in ninjs under `crosshead`, without those that are only for the desk. */
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

/** A name in ninjs; for quoted sources, with the address of their page. */
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

/** Fields of a story without those that are only for the desk. */
export function fieldsOf(story: Story): StoryFields {
  return Object.fromEntries(
    Object.entries(story).filter(([name]) => Object.hasOwn(FIELDS, name)),
  ) as unknown as StoryFields;
}

/**
 * Reads a story from its ninjs, parsed from JSON.
 *
 * @throws where the document was not written by this site
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

/** Pages of a story's sources, from its ninjs. */
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
