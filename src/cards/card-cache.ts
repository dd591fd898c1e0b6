import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import type { Card } from "./card.ts";
import { FileCache } from "./file-cache.ts";
import { CARDS_FOLDER } from "./folder.ts";
import { canDraw } from "./fonts.ts";

/** Draws a card as a PNG. */
type Draw = (card: Card) => Promise<Buffer>;

/** Most cards in the cache, of some 25 kB each. */
const MAX_CARDS = 8_000;

/** Cache of cards in a folder, keyed by content. */
export class CardCache {
  readonly #cache: FileCache;
  readonly #draw: Draw;
  /** Digest of the code and the fonts: a change in either draws all cards again. */
  readonly #drawer: string;

  constructor(draw: Draw, folder = CARDS_FOLDER, drawer = sourceOfDrawer()) {
    this.#draw = draw;
    this.#cache = new FileCache(folder, MAX_CARDS);
    this.#drawer = drawer;
  }

  /** Card as a PNG, from the cache if it was drawn before. */
  png(card: Card): Promise<Buffer> {
    return this.#cache.get([this.#drawer, JSON.stringify(card)], () => this.#draw(card));
  }
}

/** First of some cards whose characters all have glyphs, so that no letter is ever an empty box. */
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
    ...globSync(["src/cards/*.ts", "src/styles/newsreader-display/*.woff"]).sort(),
    ...fonts.map((font) => `node_modules/@fontsource/${font}/package.json`),
  ]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
