import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Published speakers and their words, of copy below a headline. */
function told(copy: string) {
  const { quotations, sources } = readCopy(`Voices from the fair\n\n${copy}`).publicArticle;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return quotations.flatMap(({ source, spans: [[start] = [0]] }) =>
    source ? [[names.get(source), copy.slice(start - 22).split("”")[0]]] : [],
  );
}

test.each([
  "• Tom Abbot, baker: “It rained.”\n\n• Carla Dietz, potter: “It poured.”",
  "- Tom Abbot, baker: “It rained.”\n\n- Carla Dietz, potter: “It poured.”",
  "**Tom Abbot, baker:** “It rained.”\n\n**Carla Dietz, potter:** “It poured.”",
  "**Tom Abbot (baker)**: “It rained.”\n\n**Carla Dietz**: “It poured.”",
  "1. Tom Abbot, baker from Porto: “It rained.”\n\n2. Carla Dietz, 51: “It poured.”",
])("each item of a list has the speaker of its label: %s", (copy) => {
  expect(told(copy)).toEqual([
    ["Tom Abbot", "“It rained."],
    ["Carla Dietz", "“It poured."],
  ]);
});

test.each(["Tom Abbot, songs: “Rain”", "Tom Abbot: “Rain” and “Snow” are on it."])(
  "a label of something else says nothing: %s",
  (copy) => {
    expect(told(copy)).toEqual([]);
  },
);
