import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";
import { renderCopy } from "../story/render-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const points = (text: string, format?: "markdown") =>
  readCopy(text, { format }).article.points.map((point) => point.text);

test.each([
  `Council closes bridge\n\n* Lorries go round\n* Buses may cross\n\n${paragraph}`,
  `Council closes bridge\n\n1. Lorries go round\n2. Buses may cross\n\n${paragraph}`,
  `Council closes bridge\n\nKey points:\n- Lorries go round\n- Buses may cross\n\n${paragraph}`,
  `Council closes bridge\n\nBy Ana Prado\n\n- Lorries go round\n- Buses may cross\n\n${paragraph}`,
  `Council closes bridge\n\n• Lorries go round\n• Buses may cross\n\nBy Ana Prado\n\n${paragraph}`,
])("lines with bullets under a headline are its key points: %j", (text) => {
  expect(points(text)).toEqual(["Lorries go round", "Buses may cross"]);
});

test("so is a list in Markdown, which a page shows above the story", () => {
  const text = `# Council closes bridge\n\n* Lorries go round\n* Buses may cross\n\n${paragraph}`;
  expect(points(text, "markdown")).toEqual(["Lorries go round", "Buses may cross"]);
  const [list, ...rest] = renderCopy(readCopy(text, { format: "markdown" })).children.filter(
    ({ type }) => type === "element",
  );
  expect(list).toMatchObject({ tagName: "ul", properties: { className: ["points"] } });
  expect(rest).toMatchObject([{ tagName: "p" }]);
});

test.each([
  `Three things to know\n\n* Lorries go round\n* Buses may cross`,
  `Council closes bridge\n\n${paragraph}\n\n* Lorries go round\n* Buses may cross`,
  `Three things to know\n\n1. Lorries go round\n2. Buses may cross`,
  `Council closes bridge\n\n1. Lorries go round\n\n${paragraph}`,
  `Council closes bridge\n\n- Lorries go round -\n\n${paragraph}`,
])("a list that is the story, or stands in it, is none: %j", (text) => {
  expect(points(text)).toEqual([]);
});
