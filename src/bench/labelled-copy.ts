import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, QuotationKind } from "../newswire/article.ts";

/** A quotation with human labels; offsets count code points of the text. */
export interface Label {
  spans: [number, number][];
  kind: Exclude<QuotationKind, "scare">;
  speaker: string | null;
  speaker_start: number;
  speaker_end: number;
  cue: string | null;
}

/** An article of labelled copy. */
export interface LabelledCopy {
  id: string;
  text: string;
  published?: string;
  gold: { quotes?: Label[] };
}

/** Articles in a JSON Lines file. */
export function labelledCopyOf(file: string): LabelledCopy[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as LabelledCopy);
}

/** Articles in all JSON Lines files of a folder. */
export function labelledCopyIn(folder: string): LabelledCopy[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return files.sort().flatMap((file) => labelledCopyOf(join(folder, file)));
}

/** The commissioned article, labelled by the results in its fixture. */
export function commissionedArticle(): LabelledCopy {
  const name = "syria-regime-in-new-offensive";
  const text = readFileSync(
    new URL(`../../content/articles/2015-10-15-${name}.txt`, import.meta.url),
    "utf8",
  );
  const read = JSON.parse(
    readFileSync(new URL(`../newswire/fixtures/${name}.json`, import.meta.url), "utf8"),
  ) as Article;
  const quotes = read.quotations.flatMap(({ kind, spans, attribution, cue }): Label[] =>
    kind === "scare"
      ? []
      : [
          {
            kind,
            spans,
            cue: cue?.text ?? null,
            speaker: attribution?.text ?? null,
            speaker_start: attribution?.start ?? 0,
            speaker_end: attribution?.end ?? 0,
          },
        ],
  );
  return { id: name, text, gold: { quotes } };
}

/**
 * Sentences of exercises.txt as separate articles. In them ⟨…⟩ is reported, [names] speak, {cues}
 * report; a sentence without these reports nothing.
 */
export function exercises(): LabelledCopy[] {
  const lines = readFileSync(new URL("exercises.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line, number) => {
    let text = "Ice\n\n";
    const spans: [number, number][] = [];
    const label = { cue: null as string | null, speaker: null as string | null, start: 0, end: 0 };
    let open = 0;
    for (const piece of line.split(/([⟨⟩[\]{}])/)) {
      if (/[⟨[{]/.test(piece)) open = text.length;
      else if (piece === "⟩") spans.push([open, text.length]);
      else if (piece === "]")
        Object.assign(label, { speaker: text.slice(open), start: open, end: text.length });
      else if (piece === "}") label.cue = text.slice(open);
      else text += piece;
    }
    const quote: Label = {
      spans,
      kind: "mixed",
      cue: label.cue,
      speaker: label.speaker,
      speaker_start: label.start,
      speaker_end: label.end,
    };
    return { id: `exercise-${number}`, text, gold: { quotes: spans.length ? [quote] : [] } };
  });
}
