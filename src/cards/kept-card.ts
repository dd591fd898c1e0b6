import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import type { Card } from "./card.ts";
import { canDraw } from "./fonts.ts";
import { Kept } from "./kept.ts";

/** Draws a card as a PNG. */
export type Draw = (card: Card) => Promise<Buffer>;

/** Cards by what they show, kept in a folder. */
export class KeptCards {
  readonly #kept: Kept;
  readonly #draw: Draw;
  /** Tells drawings of other programs and fonts apart. */
  readonly #drawer: string;

  constructor(
    draw: Draw,
    folder = "node_modules/.cache/crosshead/cards",
    drawer = sourceOfDrawer(),
  ) {
    this.#draw = draw;
    this.#kept = new Kept(folder);
    this.#drawer = drawer;
  }

  /** The card as a PNG: as it was drawn before, if it was. */
  png(card: Card): Promise<Buffer> {
    return this.#kept.bytes([this.#drawer, JSON.stringify(card)], () => this.#draw(card));
  }
}

/** The first of some cards whose every character can be drawn: no letter is ever a box. */
export function drawable(cards: readonly Card[]): Card | undefined {
  return cards.find(({ publication, words, weight, speaker, foot }) => {
    const plain = [speaker?.about ?? "", foot].every((text) => canDraw(text, 400));
    const bold = [publication, speaker?.name ?? ""].every((text) => canDraw(text, 600));
    return plain && bold && canDraw(words, weight);
  });
}

function sourceOfDrawer(): string {
  const hash = createHash("sha256");
  const fonts = ["newsreader", "noto-naskh-arabic"];
  for (const file of [
    ...globSync("src/cards/*.ts").sort(),
    ...fonts.map((font) => `node_modules/@fontsource/${font}/package.json`),
  ]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
