import { expect, test } from "vitest";
import { joinedWords } from "./joined-words.ts";
import { treeOf } from "./site-pages.ts";

test.each([
  ["<p>Follow<a>RSS</a><a>Atom</a></p>", ["Follow|RSS", "RSS|Atom"]],
  ["<p>Follow <a>RSS</a> <a>Atom</a></p>", []],
  ["<ul><li><a>Sources</a></li><li><a>Places</a></li></ul>", []],
  ["<p><b>Ana</b>: <span>yes</span></p>", []],
  ["<svg><text>30 Sept</text><text>2015</text></svg>", ["30 Sept|2015"]],
])("words of %s run together: %j", (html, joined) => {
  expect(joinedWords(treeOf(html))).toEqual(joined);
});
