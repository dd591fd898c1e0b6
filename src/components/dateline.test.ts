import type { Element } from "hast";
import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { setDateline } from "./dateline.ts";

const set = (
  dateline: Parameters<typeof setDateline>[1]["dateline"],
  places: Parameters<typeof setDateline>[1]["places"] = [],
) => {
  const node: Element = {
    type: "element",
    tagName: "span",
    properties: {},
    children: [{ type: "text", value: "As printed -" }],
  };
  setDateline(node, { dateline, places, day: "2026-11-16" });
  return htmlOf({ type: "root", children: [node] });
};
const dateline = {
  start: 0,
  end: 0,
  text: "",
  place: "BEIRUT/PORT ELSE",
  date: null,
  agency: "AFP",
};

test("a dateline has its places as links and its agency, without the day that the page says already", () => {
  const html =
    '<span><a href="/places/beirut/">Beirut</a>/<a href="/places/port-else/">Port Else</a> (AFP) –</span>';
  expect(set(dateline)).toBe(html);
  expect(set({ ...dateline, date: "2026-11-16" })).toBe(html);
});

test("a place leads to the one that the publisher joins it with, and keeps its name in the copy", () => {
  const places = [
    { id: "beirut", name: "Beirut" },
    { id: "port-else-norland", name: "Port Else, Norland" },
  ];
  expect(set(dateline, places)).toContain('<a href="/places/port-else-norland/">Port Else</a>');
});

test("a dateline of another day, or without a place, stays as it is printed", () => {
  expect(set({ ...dateline, date: "2026-11-14" })).toBe("<span>As printed -</span>");
  expect(set({ ...dateline, place: null })).toBe("<span>As printed -</span>");
  expect(set(null)).toBe("<span>As printed -</span>");
});
