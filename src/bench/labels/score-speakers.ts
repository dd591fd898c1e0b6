import type { Article, Source } from "../../newswire/article.ts";
import {
  type Copy,
  closest,
  figure,
  type LabelledSource,
  type LabelledSpeakers,
  share,
} from "./labelled.ts";

/** A labelled mention of a quotation's source, with the source that the parser resolves it to. */
interface Attributed {
  words: string;
  article: string;
  label: LabelledSource;
  name: string | null;
  source: Source | null;
}

/** Score of the parser's sources against labels; articles are added one by one. */
export class SpeakerScore {
  readonly misses: string[] = [];
  readonly #attributed: Attributed[] = [];
  #labelled = 0;

  add({ id, sources, mentions }: LabelledSpeakers, { text }: Copy, article: Article): void {
    const labels = new Map(sources.map((label) => [label.source, label]));
    const read = new Map(article.sources.map((source) => [source.id, source]));
    const attributions = article.quotations.flatMap(({ kind, attribution, source }) =>
      attribution && kind !== "scare" ? [{ ...attribution, source }] : [],
    );
    for (const mention of mentions) {
      this.#labelled++;
      const label = labels.get(mention.source);
      const attribution = closest(mention, attributions);
      if (!label || !attribution) continue;
      this.#attributed.push({
        words: text.slice(mention.start, mention.end),
        article: id,
        label,
        name: label.name && text.slice(...label.name),
        source: read.get(attribution.source ?? "") ?? null,
      });
    }
  }

  report(): string[] {
    const all = this.#attributed;
    const resolved = all.filter(({ source }) => source);
    const named = all.filter(({ name }) => name);
    const right = all.filter((each) => this.#right(each));
    return [
      `mentions attributed    ${share(all.length, this.#labelled)}`,
      `mentions resolved      ${share(resolved.length, all.length)} of those attributed`,
      `B-cubed, attributed    ${cubed(all)}`,
      `B-cubed, resolved      ${cubed(resolved)}`,
      `kind right             ${share(all.filter(kindIsRight).length, all.length)}`,
      `fullest name right     ${share(named.filter(nameIsRight).length, named.length)} of mentions of the named`,
      `name and kind right    ${share(right.length, all.length)}`,
    ];
  }

  #right(each: Attributed): boolean {
    const right = kindIsRight(each) && nameIsRight(each);
    const { article, words, name, label, source } = each;
    const read = source ? `${source.name} (${source.kind})` : "nobody";
    if (!right)
      this.misses.push(`source | ${article} | ${words} | ${name} (${label.kind}) | read ${read}`);
    return right;
  }
}

function kindIsRight({ label, source }: Attributed): boolean {
  return source?.kind === label.kind;
}

/**
 * Tests whether the parser's name for a source is right; unnamed sources have no name to get right.
 */
function nameIsRight({ name, source }: Attributed): boolean {
  return name === null || (source !== null && plain(source.name) === plain(name));
}

/** A name without its article, possessive ending and typography. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[“”"]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^the |'s$/gu, "")
    .trim();
}

/**
 * B-cubed precision, recall and F (Bagga and Baldwin 1998); a mention without a source is a cluster
 * by itself.
 */
function cubed(mentions: Attributed[]): string {
  const read = groups(mentions, ({ article, source }, n) => `${article} ${source?.id ?? n}`);
  const labelled = groups(mentions, ({ article, label }) => `${article} ${label.source}`);
  let [precision, recall] = [0, 0];
  for (const mention of mentions) {
    const one = read.get(mention) ?? new Set();
    const other = labelled.get(mention) ?? new Set();
    const both = one.intersection(other).size;
    precision += both / one.size / mentions.length;
    recall += both / other.size / mentions.length;
  }
  const f = (2 * precision * recall) / (precision + recall);
  return `P ${figure(precision)} R ${figure(recall)} F ${figure(f)}`;
}

/** Sets of items with the same key, for each item. */
function groups<Item>(items: Item[], keyOf: (item: Item, n: number) => string) {
  const sets = new Map<string, Set<Item>>();
  return new Map(
    items.map((item, n) => {
      const key = keyOf(item, n);
      const set = sets.get(key) ?? new Set();
      sets.set(key, set.add(item));
      return [item, set];
    }),
  );
}
