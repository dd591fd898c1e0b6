import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { relatedTo, tieBetween } from "./related.ts";

const story = (name: string, front: string, copy: string) =>
  filed(`2026-03-0${name}.txt`, `---\n${front}\n---\n${copy}`);

const GATES = story(
  "1-gates",
  "topics: [Shipping]\nauthors: [Ada Mirren]",
  "Gates open\n\nMARLOW, Norland (NWA) - “The gates are open,” Marta Quill told reporters.\n",
);
const LOCKS = story("2-locks", "topics: [Canals, Shipping]", "Locks close\n\nNobody came.\n");
const NETS = story(
  "3-nets",
  "authors: [Ada Mirren]",
  "Nets\n\n“They are full,” Marta Quill said.\n",
);
const FAIR = story("4-fair", "topics: [Fairs]", "Fair\n\nMARLOW, Norland (NWA) - It rained.\n");
const SNOW = story("5-snow", "topics: [Weather]", "Snow\n\nIt snows.\n");

const archive = makeArchive([GATES, LOCKS, NETS, FAIR, SNOW], {
  timeZone: "UTC",
  joining: { join: [], part: [] },
});

test("stories are related by a topic, a source or a place, and by nothing else", () => {
  const related = relatedTo(archive, GATES, 5).map(({ id }) => id);
  expect(related.toSorted()).toEqual(["fair", "locks", "nets"]);
  expect(relatedTo(archive, SNOW, 5)).toEqual([]);
});

test("what two stories share is told by its name", () => {
  expect(tieBetween(archive, GATES, LOCKS)).toEqual({ kind: "topic", name: "Shipping" });
  expect(tieBetween(archive, GATES, NETS)).toEqual({ kind: "source", name: "Marta Quill" });
  expect(tieBetween(archive, GATES, FAIR)).toEqual({ kind: "place", name: "Marlow, Norland" });
  expect(tieBetween(archive, GATES, SNOW)).toBeUndefined();
});

test("stories stand on the shelves of their authors", () => {
  const { stories, name } = archive.authors.get("ada-mirren") ?? { stories: [], name: "" };
  expect([name, ...stories.map(({ id }) => id)]).toEqual(["Ada Mirren", "nets", "gates"]);
});
