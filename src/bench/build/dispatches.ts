import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";

/** A file of generated copy. */
export interface Dispatch {
  /** File name in the folder of articles. */
  name: string;
  text: string;
}

/** Stories a day, as from an agency's regional desk. */
const PER_DAY = 14;
/** Day of the newest dispatch, which is fixed so that every run has the same copy. */
const LAST_DAY = new Date(2026, 9, 31);
const AGENCY = "(NNA)";

const FIRST_NAMES =
  "Ada Bruno Clara Daniel Edith Felix Greta Hugo Irene Jonas Karin Leo Maria Nils Olga Peter Ruth Simon Teresa Victor".split(
    " ",
  );
const LAST_NAMES =
  "Aldane Brokkel Carrow Dunmarsh Ekholt Farrant Gellin Harwick Istrell Jorvald Kestrin Lomond Marrick Nethers Orlan Penrose Quill Rostan Selwick Tarn Ulverby Varga Wexley Yarrow Zellin".split(
    " ",
  );
/** Syllables of the last names of speakers who occur once. */
const ONSETS = "Bra Del Fen Gar Hol Jas Kel Lun Mor Nad Pel Ros Sten Tol Vel Wen".split(" ");
const MIDDLES = "a be da fi go la me ni ro si ta va".split(" ");
const ENDS = "ck din ger lund man nen rup sen ster tov witz yard".split(" ");
const POSTS = [
  "harbour master",
  "mayor",
  "finance minister",
  "head of the union",
  "chief constable",
  "director of the hospital",
  "leader of the opposition",
  "spokesman for the operator",
];
const PLACES =
  "MARLOW|PORT ELSE|WEXCOMBE|ST OLAVE|BROADFORD|NORTH HAVEN|QUILLTOWN|SELDEN BAY|HARWICK, Norland|TARNVILLE, Norland|OSTERBY|LOW MARRICK".split(
    "|",
  );
const TOPICS =
  "Transport|Health|Courts|Budget|Elections|Weather|Energy|Schools|Fishing|Housing|Police|Culture".split(
    "|",
  );
const SUBJECTS = [
  "the new ferry line",
  "the closed hospital ward",
  "the bridge over the Selde",
  "the price of electricity",
  "the dredging of the harbour",
  "the plan for 400 flats",
  "the night trains",
  "the school roofs",
  "the fishing quota",
  "the flood wall",
];
const TURNS = ["ends in court", "is won by three seats", "is put off again", "splits the council"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/**
 * Dispatches as an agency files them, newest first: 1 to 3 kB each, with a dateline and recurring
 * speakers and topics, over as many years as needed.
 */
export function dispatches(count: number): Dispatch[] {
  return Array.from({ length: count }, (_, number) => dispatch(number, count));
}

/** Dispatch by its number; the highest is the newest. */
export function dispatch(number: number, count: number): Dispatch {
  const draw = random(number * 2654435761);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const day = addDays(LAST_DAY, -Math.floor((count - 1 - number) / PER_DAY));
  const subject = pick(SUBJECTS);
  const lastName = () =>
    draw() < 0.5 ? pick(LAST_NAMES) : pick(ONSETS) + pick(MIDDLES) + pick(ENDS);
  const person = () => ({ name: `${pick(FIRST_NAMES)} ${lastName()}`, post: pick(POSTS) });
  const [one, other, third] = [person(), person(), person()];
  const sum = 2 + Math.floor(draw() * 90);
  const [last] = one.name.split(" ").slice(-1);
  const paragraphs = [
    `${pick(PLACES)} ${AGENCY} – A decision on ${subject} was put off on ${pick(WEEKDAYS)} after talks that went on until after midnight, the town hall said.`,
    `“We had hoped to be further by now,” said ${one.name}, the ${one.post}. “But nobody gains from a vote that does not hold for ${sum} days.”`,
    `The work is to cost ${sum} million crowns, of which the county pays a third. It began in 2021 and was to end in March.`,
    `${other.name}, the ${other.post}, said the money had been there since spring. “It is not a question of money, it is a question of will,” ${pick(["she", "he"])} told reporters.`,
    `According to ${one.name}, the papers will be open to everybody from ${pick(WEEKDAYS)} on. ${last} did not say who had asked for the delay.`,
    `A report of the county called the plan for ${subject} “sound in all but its dates”. It lists ${sum + 4} points that are still open.`,
    `Some ${sum * 10} people had signed a letter against it. Their lawyers said they would wait for the vote before they went to court.`,
    `“We will be here again next month,” said ${other.name}. “Then the same people will ask the same questions about ${subject}, and they will be right to ask them.”`,
    `The boats and buses that bring ${sum * 3} people to work each day go on as before, the ${pick(POSTS)} said in a statement. It named no date for the change.`,
    `In the last vote, in 2024, ${sum % 13} members were for it and ${sum % 11} against. Two of those have since left their seats, and one has changed his mind in public.`,
    `${third.name} called the delay “a gift to nobody”. The ${third.post} asked for a hearing in which all sides are heard before the winter.`,
    `Contracts with three companies end on ${pick(WEEKDAYS)}. None of the three would say whether it had been asked to go on, and the county does not comment on contracts.`,
    `“Ask me again when the ice is gone,” ${third.name} said.`,
    "Rain and wind are expected for the rest of the week, and the coast road stays closed at night. Those who live north of it are asked to shop before dark.",
  ];
  const length = 6 + Math.floor(draw() * 9);
  const topics = [...new Set([pick(TOPICS), pick(TOPICS)])];
  const headline = `Vote on ${subject} ${pick(TURNS)}`;
  return {
    name: `${format(day, "yyyy-MM-dd")}-dispatch-${number}.txt`,
    text: [
      `---\ntopics: [${topics.join(", ")}]\n---\n${headline}`,
      ...paragraphs.slice(0, length),
    ].join("\n\n"),
  };
}

/**
 * A generator of numbers from 0 to 1 that are the same for a seed in every run: a linear
 * congruential generator with the constants of Numerical Recipes.
 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
