import type { Article } from "../../newswire/article.ts";
import type { Label } from "../labelled-copy.ts";

/** Least shares of common letters by which the Gender Gap Tracker counts a quotation as found. */
const THRESHOLDS = [0.3, 0.8];

type Letters = ReadonlySet<number>;

/** Sums of shares, or of hits, over quotations read and labelled. */
interface Sums {
  read: number;
  labelled: number;
}

/**
 * Score of the words of quotations, by the measures of others, each over quotations of all
 * kinds; their own figures are on other copy.
 *
 * - exact and overlap: Newell, Margolin and Ruths, An Attribution Relations Corpus for Political
 *   News (2018), for Citron: all letters the same, and the mean share of the letters that are
 * - at .3 and .8: Asr et al., The Gender Gap Tracker (2021): at least so much of the letters of both
 *   in common
 */
export class SpanScore {
  #read = 0;
  #labelled = 0;
  readonly #exact: Sums = { read: 0, labelled: 0 };
  readonly #overlap: Sums = { read: 0, labelled: 0 };
  readonly #atLeast = THRESHOLDS.map((): Sums => ({ read: 0, labelled: 0 }));

  /** @param labels - labels of the same text, with offsets in code points */
  add(text: string, labels: readonly Label[], { quotations }: Article): void {
    const said = quotations.filter(({ kind }) => kind !== "scare");
    const read = said.map(({ spans }) => lettersIn(text, spans));
    const labelled = labels.map(({ spans }) => lettersIn(text, inUnits(text, spans)));
    this.#count(read, labelled, "read");
    this.#count(labelled, read, "labelled");
    this.#read += read.length;
    this.#labelled += labelled.length;
  }

  report(): string[] {
    const row = (title: string, { read, labelled }: Sums) => {
      const [precision, recall] = [read / this.#read, labelled / this.#labelled];
      const f = (2 * precision * recall) / (precision + recall);
      return `${title.padEnd(23)}${figure(f)}  P ${figure(precision)} R ${figure(recall)}`;
    };
    return [
      row("exact (Citron’s)", this.#exact),
      row("overlap (Citron’s)", this.#overlap),
      ...THRESHOLDS.map((least, at) =>
        row(`at ${least} (GGT’s)`, this.#atLeast[at] ?? { read: 0, labelled: 0 }),
      ),
    ];
  }

  /** Adds the best match of each quotation among the others. */
  #count(own: Letters[], others: Letters[], side: keyof Sums): void {
    for (const letters of own) {
      const found = others.map((other) => {
        const common = letters.intersection(other).size;
        return { share: common / letters.size, jaccard: common / letters.union(other).size };
      });
      const best = Math.max(0, ...found.map(({ jaccard }) => jaccard));
      this.#overlap[side] += Math.max(0, ...found.map(({ share }) => share));
      if (best === 1) this.#exact[side] += 1;
      for (const [at, least] of THRESHOLDS.entries()) {
        const sums = this.#atLeast[at];
        if (sums && best >= least) sums[side] += 1;
      }
    }
  }
}

const figure = (value: number) => value.toFixed(3).replace(/^0/u, "");

/** Offsets of letters and digits in spans. */
function lettersIn(text: string, spans: readonly (readonly [number, number])[]): Letters {
  const letters = new Set<number>();
  for (const [start, end] of spans) {
    for (let at = start; at < end; at += 1)
      if (/[\p{L}\p{N}]/u.test(text.charAt(at))) letters.add(at);
  }
  return letters;
}

/** Converts spans in code points to UTF-16 code units. */
function inUnits(text: string, spans: [number, number][]): [number, number][] {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return spans;
  const points = [...text];
  const unit = (point: number) => points.slice(0, point).join("").length;
  return spans.map(([start, end]) => [unit(start), unit(end)]);
}
