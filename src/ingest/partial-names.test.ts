import { expect, test } from "vitest";
import { isPartialName } from "./partial-names.ts";

test.each([
  ...["a.xml.part", "a.xml.filepart", "A.TMP", ".a.xml.Xy12zQ", "sport/.in.a.xml.", "~a.xml", "a~"],
  ...[".syncthing.a.xml.tmp", ".stfolder/x", "sport/a.crdownload", "Thumbs.db", "__MACOSX/a.xml"],
])("is left where it is: %s", (path) => {
  expect(isPartialName(path)).toBe(true);
});

test.each(["a.xml", "0001", "sport/a.part.xml", "tmp/a.txt", "BC-Ferry~1.txt", "a.temp.json"])(
  "is the agency's: %s",
  (path) => {
    expect(isPartialName(path)).toBe(false);
  },
);
