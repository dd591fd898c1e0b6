import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { sourceEntries } from "./source-index.ts";

const COPY = `Gates open

MARLOW (NWA) - “We are open,” Mayor Edith Marl said.

“We are late,” the Harbour Board said.
`;
const LATER = COPY.replace("Mayor Edith Marl", "Edith Marl, a former mayor,");

const FRENCH = `---
language: fr
---
Portes

« Nous attendons », a dit Edith Marl, maire de Marlow.
`;

test("sources are listed by last name, with what describes them in the newest story and how much they say", () => {
  const stories = [
    filed("2026-03-01-gates.txt", COPY),
    filed("2026-03-02-gates-again.txt", LATER),
    filed("2026-03-04-portes.txt", FRENCH),
    filed("2026-03-03-alone.txt", "Ship\n\n“It sails,” said Bo Brand.\n"),
  ];
  const { sources } = makeArchive(stories, { timeZone: "UTC", joining: { join: [], part: [] } });
  expect(sourceEntries(sources.values(), "en-GB")).toMatchObject([
    {
      name: "Edith Marl",
      sortName: "Marl, Edith",
      kind: "person",
      role: { words: "a former mayor", language: "en" },
      count: 2,
    },
    { sortName: "Harbour Board", kind: "organisation", role: undefined, count: 2 },
  ]);
});
