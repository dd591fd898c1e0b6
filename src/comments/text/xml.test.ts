import { expect, test } from "vitest";
import { x } from "xastscript";
import { xmlOf } from "./xml.ts";

test.each([
  ["a ]]> b", "a ]]&gt; b"],
  ["a \u0000\uFFFE b", "a  b"],
  ["a \uD800 b", "a  b"],
  ["a < & 🚢", "a &#x3C; &#x26; 🚢"],
])("text stands in XML as XML allows it: %j", (text, written) => {
  expect(xmlOf(x("p", text))).toContain(`<p>${written}</p>`);
});
