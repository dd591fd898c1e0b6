import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Card } from "./card.ts";
import { canDraw } from "./fonts.ts";

/** Draws a card as a PNG. */
export type Draw = (card: Card) => Promise<Buffer>;

/** Cards by what they show, kept in a folder. */
export class KeptCards {
  readonly #folder: string;
  readonly #draw: Draw;
  /** Tells drawings of other programs and fonts apart. */
  readonly #drawer: string;

  constructor(
    draw: Draw,
    folder = "node_modules/.cache/crosshead/cards",
    drawer = sourceOfDrawer(),
  ) {
    this.#draw = draw;
    this.#folder = folder;
    this.#drawer = drawer;
    mkdirSync(folder, { recursive: true });
  }

  /** The card as a PNG: as it was drawn before, if it was. */
  async png(card: Card): Promise<Buffer> {
    const digest = createHash("sha256").update(this.#drawer).update(JSON.stringify(card));
    const path = `${this.#folder}/${digest.digest("hex")}.png`;
    if (existsSync(path)) return readFileSync(path);
    const png = await this.#draw(card);
    // Whole or not at all, whatever else writes it now and whenever this ends.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, png);
    renameSync(draft, path);
    return png;
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
