import { EVERY_STORY } from "./every-story.ts";

/** Fields of a story’s ninjs that the search reads. */
export interface Searched {
  uri: string;
  language: string;
  /** ISO 8601 time with the publication’s offset. */
  firstCreated: string;
  headlines: { value: string }[];
  bodies: { contentType: string; value: string }[];
  people: Named[];
  organisations: Named[];
  places: Named[];
  subjects: { name: string }[];
}

interface Named {
  name: string;
  /** "quoted" of who speaks, "dateline" of where the story is filed. */
  rel: string;
}

/**
 * A story as Pagefind indexes it: its words, what results show, and what they can be filtered by.
 */
export function recordOf(story: Searched) {
  const { uri, language, firstCreated, headlines, bodies, people, organisations, places } = story;
  const headline = headlines[0]?.value ?? "";
  const text = bodies.find(({ contentType }) => contentType === "text/plain")?.value ?? "";
  const named = [...people, ...organisations, ...places];
  const quoted = named.filter(({ rel }) => rel === "quoted").map(({ name }) => name);
  const filters = {
    source: quoted,
    place: places.filter(({ rel }) => rel === "dateline").map(({ name }) => name),
    topic: story.subjects.map(({ name }) => name),
    year: [firstCreated.slice(0, 4)],
  };
  return {
    url: new URL(uri).pathname,
    content: `${headline}\n\n${text}`,
    language,
    meta: {
      title: headline,
      date: firstCreated.slice(0, 10),
      quoted: quoted.join(" · "),
      language,
      word: EVERY_STORY,
    },
    filters: Object.fromEntries(Object.entries(filters).filter(([, names]) => names.length > 0)),
    sort: { date: firstCreated },
  };
}
