import { PALETTE } from "../cards/canvas.ts";
import { quotationCard, storyCard } from "../cards/cards.ts";
import { layOut, painted } from "../cards/draw-card.ts";
import { indexedPng } from "../cards/png.ts";
import { hasPage } from "../formats/quotations.ts";
import { filed } from "../testing/filed.ts";
import { dispatches } from "./build/dispatches.ts";

/**
 * Benchmark of cards, in milliseconds of CPU: shaping, which sets the text as large as it fits;
 * rasterising, which fills outlines; encoding, which writes a PNG.
 */
const STORIES = 20;
const PUBLICATION = {
  name: "The Bell",
  tagline: "News of Marlow",
  language: "en-GB",
  timeZone: "Europe/London",
};

const stories = dispatches(STORIES).map(({ name, text }) => filed(name, text).data);
const cards = stories.flatMap((story) => [
  storyCard(story, PUBLICATION),
  ...story.quotes.filter(hasPage).map((quote) => quotationCard(story, quote, PUBLICATION)),
]);

/** Runs work for each item, and prints its time. */
async function measured<From, To>(
  what: string,
  things: readonly From[],
  work: (thing: From) => To | Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  const begun = process.cpuUsage();
  for (const thing of things) done.push(await work(thing));
  const { user, system } = process.cpuUsage(begun);
  const milliseconds = (user + system) / 1000 / things.length;
  console.log(`${what.padEnd(12)}${milliseconds.toFixed(2).padStart(6)} ms`);
  return done;
}

const encode = (canvas: ReturnType<typeof painted>) => indexedPng(canvas, PALETTE);

/** A first run without measuring opens fonts and warms up the code. */
for (const card of cards.slice(0, 20)) await encode(painted(layOut(card)));

console.log(`${cards.length} cards of ${STORIES} stories`);
const layouts = await measured("shaping", cards, layOut);
const canvases = await measured("rasterising", layouts, painted);
const pngs = await measured("encoding", canvases, encode);
await measured("all", cards, (card) => encode(painted(layOut(card))));
const bytes = pngs.reduce((sum, png) => sum + png.length, 0);
console.log(`${Math.round(bytes / pngs.length)} bytes each`);
