import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const described = (copy: string) =>
  readCopy(`Depot opens\n\n${copy}`).article.sources.map(({ description }) => description);

test.each([
  [
    "“It is open,” said Karin Brandt, Chief Legal Officer of Sorel.",
    "Chief Legal Officer of Sorel",
  ],
  ["“It is open,” said Karin Brandt, COO at Sorel Optics.", "COO at Sorel Optics"],
  ["Karin Brandt, Chair and Founder of Sorel, said: “It is open.”", "Chair and Founder of Sorel"],
  ["Karin Brandt, treasurer of the club, said: “It is open.”", "treasurer of the club"],
  ["“It is open,” said Karin Brandt, Reader in Law, who came.", "Reader in Law"],
  ["“It is open,” said Karin Brandt, quoting a clerk.", null],
  ["“It is open,” said Karin Brandt, first in line.", null],
  ["“It is open,” said Karin Brandt, Kelso Labour Party.", null],
  ["“It is open,” said Karin Brandt, Dr Ivo Lang’s aide.", null],
])("an office in commas describes whoever stands before it: %s", (copy, description) => {
  expect(described(copy)).toEqual([description]);
});
