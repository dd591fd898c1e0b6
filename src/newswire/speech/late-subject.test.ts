import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Names of published sources, of copy below a headline. */
function told(copy: string) {
  return readCopy(`News of the day\n\n${copy}`).publicArticle.sources.map(({ name }) => name);
}

test.each([
  [
    "Fining Tom Abbot for the third time, the magistrate, Carla Dietz, said: “Enough is enough.”",
    "Carla Dietz",
  ],
  [
    "Releasing Tom Abbot on bail, Judge Carla Dietz told him: “You must stay at home.”",
    "Carla Dietz",
  ],
  ["Asked about Tom Abbot, the coroner, Carla Dietz, said: “He died at once.”", "Carla Dietz"],
  ["Speaking after the crash, Fire Officer Carla Dietz said: “The road was ice.”", "Carla Dietz"],
  ["Thanking Tom Abbot, Carla Dietz, a neighbour, said: “He saved us.”", "Carla Dietz"],
  [
    "After Tom Abbot, who ran the club, was charged, Carla Dietz said: “We knew nothing.”",
    "Carla Dietz",
  ],
  ["“The gate is shut,” said Station Manager, Captain Carla Dietz, on Monday.", "Carla Dietz"],
  [
    "Welcoming Tom Abbot home, Carla Dietz of the charity Wex Boats said: “He lived.”",
    "Carla Dietz",
  ],
  ["Asked if the clerk, Tom Abbot, had left, Carla Dietz said: “Yes, at noon.”", "Carla Dietz"],
  [
    "Asked if Tom Abbot, the clerk, had left, the Home Office’s spokesman said: “At noon.”",
    "Home Office’s spokesman",
  ],
  ["Tom Abbot read a note in which a nurse, Carla Dietz, wrote: “I saw it.”", "Carla Dietz"],
  ["A note found on the gate said: “The gate is shut.”", "A note"],
  ["“The gate is shut,” said Wex Boats Carla Dietz.", "Carla Dietz"],
  ["Deputy Port Marshal, Lieutenant Carla Dietz, said: “The gate is shut.”", "Carla Dietz"],
])("the subject speaks, and nobody in the clause before it: %s", (copy, name) => {
  expect(told(copy)).toEqual([name]);
});

test.each([
  ["Norlund Motors, the carmaker, said: “Sales are up.”", "Norlund Motors"],
  ["Fred Abbot, the baker, said: “Sales are up.”", "Fred Abbot"],
  ["Carla Dietz, speaking after the vote, said: “Sales are up.”", "Carla Dietz"],
  ["“Sales are up,” said Carla Dietz, Tom Abbot’s agent.", "Carla Dietz"],
])("a subject that opens its sentence stays: %s", (copy, name) => {
  expect(told(copy)).toEqual([name]);
});
