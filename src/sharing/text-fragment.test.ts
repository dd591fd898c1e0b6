import { describe, expect, test } from "vitest";
import { textFragment } from "./text-fragment.ts";

const PAGE = [
  "Harbour opens after the storm",
  "The harbour opened at noon, the mayor said. The gates, closed for nine days, swung back.",
  "Fishermen waited. The harbour opened late, they said.",
  "“We lost a week – well-kept boats & all,” said Ida Brandt, 61, who sells nets.",
  "Nobody knows what comes next in the harbour.",
];

/** Fragment for some words on the page, as if a reader had selected them. */
function pick(words: string, page = PAGE, block = page.findIndex((each) => each.includes(words))) {
  const at = page[block]?.indexOf(words) ?? -1;
  if (at < 0) throw new Error(`“${words}” is not in block ${block}`);
  const before = page[block]?.slice(0, at) ?? "";
  return textFragment(page, { block, before }, { block, before: before + words });
}

test("words that stand only once are quoted alone", () => {
  expect(pick("swung back")).toBe(":~:text=swung%20back");
});

test("hyphens, commas and ampersands are not taken for the directive’s own", () => {
  expect(pick("a week – well-kept boats & all,”")).toBe(
    ":~:text=a%20week%20%E2%80%93%20well%2Dkept%20boats%20%26%20all%2C%E2%80%9D",
  );
});

test("part of a word becomes the whole word", () => {
  expect(pick("ates, clo")).toBe(":~:text=gates%2C%20closed");
});

describe("words that stand earlier on the page too", () => {
  test("get the words around them", () => {
    expect(pick("The harbour opened", PAGE, 2)).toBe(
      ":~:text=waited.-,The%20harbour%20opened,-late%2C",
    );
  });

  test("in other capitals count as the same", () => {
    expect(pick("the storm")).toBe(":~:text=the%20storm");
    expect(pick("harbour", PAGE, 4)).toBe(":~:text=the-,harbour,-.");
  });

  test("get none where they come first", () => {
    expect(pick("The harbour opened", PAGE, 1)).toBe(":~:text=The%20harbour%20opened");
  });

  test("get words of their own block only", () => {
    const page = ["It rained.", "It rained.", "It rained on Monday."];
    expect(pick("It rained", page, 2)).toBe(":~:text=It%20rained,-on");
  });
});

describe("several paragraphs", () => {
  test("are quoted by their beginning and their end", () => {
    const fragment = textFragment(
      PAGE,
      { block: 1, before: "The harbour opened at noon, the mayor said. " },
      { block: 3, before: "“We lost a week – well-kept boats" },
    );
    expect(fragment).toBe(
      ":~:text=The%20gates%2C%20closed%20for,week%20%E2%80%93%20well%2Dkept%20boats",
    );
  });

  test("end with the paragraph before where the selection ends at the beginning of one", () => {
    const fragment = textFragment(PAGE, { block: 2, before: "" }, { block: 3, before: "" });
    expect(fragment).toBe(
      ":~:text=Fishermen%20waited.%20The%20harbour%20opened%20late%2C%20they%20said.",
    );
  });

  test("have an end that is found at no place in between", () => {
    const page = [
      "They spoke of rain and of the sea.",
      "They spoke of the sea and of rain and of the sea.",
    ];
    const fragment = textFragment(
      page,
      { block: 0, before: "" },
      { block: 1, before: page[1] ?? "" },
    );
    expect(fragment).toBe(":~:text=They%20spoke%20of%20rain%20and,rain%20and%20of%20the%20sea.");
  });
});

test("a long passage of one paragraph is quoted by its beginning and its end", () => {
  const long = `Once ${"upon a time and again ".repeat(20)}it ended.`;
  expect(pick(long, [long])).toMatch(/^:~:text=Once%20upon%20a%20time,.*it%20ended\.$/u);
});

test("space in the page’s source counts once", () => {
  const page = ["The  gates\n  stayed   shut."];
  const fragment = textFragment(
    page,
    { block: 0, before: "The  " },
    { block: 0, before: "The  gates\n  stayed" },
  );
  expect(fragment).toBe(":~:text=gates%20stayed");
});

test("words of other scripts are whole words", () => {
  const page = ["فتح الميناء أبوابه ظهرا، وقالت العمدة إن الميناء آمن."];
  expect(pick("الميناء آم", page)).toBe(`:~:text=${encodeURIComponent("الميناء آمن")}`);
});

test("nothing but space and marks has no fragment", () => {
  expect(pick(", ", ["One, two"])).toBeUndefined();
  expect(
    textFragment(PAGE, { block: 1, before: "The" }, { block: 1, before: "The" }),
  ).toBeUndefined();
});
