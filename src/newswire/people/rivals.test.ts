import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Name of the source of the last quotation of copy; null where it is uncertain. */
function told(copy: string) {
  const { publicArticle } = readCopy(`Choir loses hall\n\n${copy}`);
  const source = publicArticle.quotations.at(-1)?.source ?? null;
  return publicArticle.sources.find(({ id }) => id === source)?.name ?? null;
}

test.each([
  ["Rosa Lind left at noon. A plumber found the leak. “I shut the valve,” she said."],
  ["Rosa Lind left at noon. Her cousin, a plumber, found the leak. “I shut the valve,” she said."],
  ["Rosa Lind and Karl Lind sang on Sunday. The hall was cold. “We froze,” Lind said."],
  ["Rosa Lind left at noon. One singer, who had a cold, stayed. “We froze,” she said."],
  ["Rosa Lind left at noon. The queen sang to the children. “You are loud,” she said."],
  ["Rosa Lind left.\n\nLind’s daughter May took over the choir.\n\n“We froze,” she said."],
  ["Vera Pohl was late. When Rosa Lind scolded her, she said: “I froze.”"],
  ["Rosa Lind called for her.\n\nLind met her at noon.\n\n“I froze,” she said."],
  ["The singer Rosa Lind left at noon. “You froze,” Judge Lind said."],
  ["The singer Rosa Lind left.\n\nJudge Lind was late.\n\n“You froze,” he said."],
  [
    "“It is cold,” Karl Pohl said.\n\nThe leak was found by a passing oarsman, who told the choir that he had seen “something odd”.\n\n“I thought it was ice,” he said.",
  ],
  [
    "The singer Rosa Lind left. Judge Lind called the hall “cold and wet”.\n\n“We froze,” she said.",
  ],
  ["Karl Pohl sat beside Ivo Brandt. “We froze,” the veteran said."],
])("a mention that may mean two people is not sure: %s", (copy) => {
  expect(told(copy)).toBeNull();
});

test.each([
  ["Karl Pohl left.\n\nRosa Lind came at noon.\n\n“I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind left at noon. “I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind left at noon. Karl Pohl found the leak. “I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind left at noon with Karl Lind. “I shut the valve,” Ms Lind said.", "Rosa Lind"],
  ["Karl Lind sang.\n\nRosa Lind left at noon. “I shut the valve,” Lind said.", "Rosa Lind"],
  ["R. Lind sang on Sunday, and Rosa Lind left. “I shut the valve,” Lind said.", "Rosa Lind"],
  ["Her sister, Rosa Lind, left at noon. “I shut the valve,” she said.", "Rosa Lind"],
  ["The choir’s executive director, Rosa Lind, left.\n\n“It was cold,” she said.", "Rosa Lind"],
  ["Rosa Lind, a plumber, left at noon. “I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind left at noon. A man came in. “I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind ended her quarterly report. “I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind gave her a key and left.\n\n“I shut it,” Rosa Lind said.", "Rosa Lind"],
  ["Rosa Lind took her dog with her. “I shut the valve,” she said.", "Rosa Lind"],
  ["Rosa Lind, a judge, left at noon. “You froze,” Judge Lind said.", "Rosa Lind"],
  ["Gen. Rosa Lind left at noon. “You froze,” General Lind said.", "Rosa Lind"],
  ["Mayor Rosa Lind left at noon. “I shut the valve,” the mayor said.", "Rosa Lind"],
])("a mention that means one stays sure: %s", (copy, name) => {
  expect(told(copy)).toBe(name);
});
