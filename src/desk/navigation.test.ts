import { expect, test } from "vitest";
import { navigationOf, topicsOf } from "./navigation.ts";

const story = (language: string, ...topics: string[]) => ({ language, topics });

const STORIES = [
  story("en-GB", "Ports", "Courts"),
  story("en", "ports"),
  story("fr", "Mer", "Courts"),
  ...["A", "B", "C", "D", "E", "F", "G", "H"].map((topic) => story("en", topic)),
  story("en", "Courts"),
  story("en", "Courts"),
];
const topics = topicsOf(STORIES, "en-GB");
const names = (links: { name: string }[]) => links.map(({ name }) => name).join(" ");

test("the eight topics with most stories in the publication's language stand in the navigation", () => {
  expect(names(navigationOf({}, topics, "en"))).toBe("A B C Courts D E F Ports");
});

test("what the publisher writes stands there instead, in its order", () => {
  const contact = { name: "Contact", address: "/contact/" };
  const links = navigationOf({ navigation: ["Mer", contact, "Ports"] }, topics, "en");
  expect(links).toEqual([
    { name: "Mer", address: "/topics/mer/" },
    contact,
    { name: "Ports", address: "/topics/ports/" },
  ]);
});

test("a story that is added changes no navigation, and a topic that is gone leaves it", () => {
  const before = [
    { name: "H", address: "/topics/h/" },
    { name: "Gone", address: "/topics/gone/" },
  ];
  expect(names(navigationOf({}, topics, "en", { stays: before }))).toBe("H");
});

test("a topic that was there gives way only to one with clearly more stories", () => {
  const before = [{ name: "H", address: "/topics/h/" }];
  const names = (topics: Parameters<typeof navigationOf>[1]) =>
    navigationOf({}, topics, "en", { gives: before })
      .map(({ name }) => name)
      .join(" ");
  expect(names(topics)).toBe("A B C Courts D E H Ports");
  const more = ["A", "B", "C", "D", "E", "F", "G"].flatMap((topic) =>
    [1, 2, 3].map(() => story("en", topic)),
  );
  expect(names(topicsOf([...STORIES, ...more], "en"))).not.toContain("H");
});
