import { renditionsOf } from "../formats/renditions.ts";
import type { Picture } from "../formats/story.ts";
import { typeset } from "../formats/typography.ts";
import { EVERY_STORY } from "./every-story.ts";
import { otherSpellings } from "./spellings.ts";

/** Fields of a story’s ninjs that the search reads. */
export interface Searched {
  uri: string;
  language: string;
  /** ISO 8601 time with the publication’s offset. */
  firstCreated: string;
  headlines: { value: string }[];
  descriptions: { role: string; value: string }[];
  bodies: { contentType: string; value: string }[];
  people: Named[];
  organisations: Named[];
  places: Named[];
  subjects: { name: string }[];
  /** Other fields of the story, of which only the picture and the dateline are read. */
  crosshead: {
    image?: Picture | undefined;
    article: { dateline: { text: string } | null };
  };
}

interface Named {
  name: string;
  /** "quoted" for speakers, "dateline" for places. */
  rel: string;
}

/**
 * A story for Pagefind: its words, data for results, and filters. Excerpts are cut from the words,
 * and begin with the story's own; Pagefind finds what is in the data as well.
 */
export function recordOf(story: Searched) {
  const { uri, language, firstCreated, headlines, bodies, people, organisations, places } = story;
  const { image, article } = story.crosshead;
  const dateline = article.dateline?.text ?? "";
  const summary = story.descriptions.find(({ role }) => role === "summary")?.value ?? "";
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
    content: text.replace(dateline, "").trim(),
    language,
    meta: {
      title: typeset(headline, language),
      summary: typeset(summary, language),
      date: firstCreated.slice(0, 10),
      topics: filters.topic.join(" · "),
      places: filters.place.join(" · "),
      quoted: quoted.join(" · "),
      picture: image?.size ? smallest(image.src, image.size.width) : "",
      language,
      word: EVERY_STORY,
      dateline,
      spellings: otherSpellings(`${headline} ${text}`, language).join(" "),
    },
    filters: Object.fromEntries(Object.entries(filters).filter(([, names]) => names.length > 0)),
    sort: { date: firstCreated },
  };
}

/** Path of the smallest file of a picture, percent-encoded. */
function smallest(src: string, width: number): string {
  const file = renditionsOf(src, width).find(({ format }) => format === "webp");
  return encodeURI(file?.address ?? "");
}
