import { expect, test } from "vitest";
import { placesOf } from "../formats/places.ts";
import { filed } from "../testing/filed.ts";
import { withJoinedShelves } from "./joined-shelves.ts";

const HARBOUR = filed(
  "2026-03-01-harbour-opens.txt",
  "---\ntopics: [Ports, Norlande]\n---\nHarbour opens\n\nBEIRUT/PORT ELSE, March 1, 2026 (NWA) - It opened.\n",
);
const STRIKE = filed(
  "2026-03-02-strike-ends.txt",
  "---\ntopics: [Ports]\n---\nStrike ends\n\nPort Else, Norland, March 2, 2026 (NWA) - It ended.\n",
);

const joined = (joining: Partial<Parameters<typeof withJoinedShelves>[1]>) =>
  withJoinedShelves([HARBOUR, STRIKE], { places: [], topics: [], ...joining });

const PORT_ELSE = { name: "Port Else, Norland", names: ["Port Else"] };

test("spellings of a place are one, whatever their capitals, beside places of other names", () => {
  const places = joined({ places: [PORT_ELSE] }).map(({ data }) =>
    placesOf(data).map(({ id }) => id),
  );
  expect(places).toEqual([["beirut", "port-else-norland"], ["port-else-norland"]]);
});

test("names of a topic are one, which a story has once", () => {
  const topics = [{ name: "Norland", names: ["norlande", "Ports"] }];
  expect(joined({ topics }).map(({ data }) => data.topics)).toEqual([["Norland"], ["Norland"]]);
});

test("a name for some stories goes before that for all", () => {
  const places = [
    PORT_ELSE,
    { name: "Port Else, Ohio", names: ["Port Else"], stories: ["harbour-opens"] },
  ];
  const [harbour] = joined({ places });
  expect(harbour && placesOf(harbour.data).map(({ name }) => name)).toEqual([
    "Beirut",
    "Port Else, Ohio",
  ]);
});

test("a story whose names change is shown anew, and no other", () => {
  const [harbour, strike] = joined({ topics: [{ name: "Norland", names: ["Norlande"] }] });
  expect(harbour?.digest).not.toBe(HARBOUR.digest);
  expect(harbour?.reading).toBe(HARBOUR.reading);
  expect(strike).toBe(STRIKE);
});
