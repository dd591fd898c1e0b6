import type { QuotationDraft } from "../speech/quotation-draft.ts";
import type { Statement } from "../tokens/statements.ts";
import type { Token } from "../tokens/tokens.ts";
import { Entities } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { mentionOf } from "./mentions.ts";
import { GENDERED } from "./pronouns.ts";
import type { MentionRole } from "./salience.ts";

/** A mention of a person or body, and the action on reaching it. */
interface Reference {
  start: number;
  end: number;
  read: () => void;
}

/** Coreference: reads statements in order and resolves their quotations to speakers. */
class CoreferenceResolver {
  readonly #entities: Entities;
  /** Entities of attributions, by the offsets at which the attributions begin. */
  readonly #byAttribution = new Map<number, Entity | null>();
  readonly #speakers = new Map<QuotationDraft, Entity | null>();
  #nextName = 0;
  #previous: QuotationDraft | undefined;

  constructor(statements: Statement[]) {
    this.#entities = new Entities(statements);
  }

  speakerOf(draft: QuotationDraft): Entity | null {
    return this.#speakers.get(draft) ?? null;
  }

  /** Reads a statement and its drafts of speech. */
  read(number: number, { tokens }: Statement, drafts: QuotationDraft[]): void {
    const references = [
      ...drafts.flatMap((draft) => this.#attributionReference(draft, number, tokens)),
      ...this.#nameReferences(number, drafts),
      ...this.#pronounReferences(number, tokens),
    ];
    let end = -1;
    for (const reference of references.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (reference.start < end) continue;
      reference.read();
      end = reference.end;
    }
    for (const draft of drafts) this.#resolveSpeaker(draft, number);
  }

  #recordMention(entity: Entity | null, number: number, role: MentionRole): void {
    if (entity) this.#entities.salience.mention(entity, number, role);
  }

  #attributionReference(
    { mention, spans, transcript }: QuotationDraft,
    number: number,
    tokens: Token[],
  ): Reference[] {
    const [first, last] = [mention?.[0], mention?.at(-1)];
    if (!mention || !first || !last || this.#byAttribution.has(first.start)) return [];
    const { start } = first;
    this.#byAttribution.set(start, null);
    const read = () => {
      const context = { offset: start, statement: number, tokens };
      const entity =
        transcript === null
          ? this.#entities.resolve(mentionOf(mention), context)
          : this.#entities.labelled(mention, transcript);
      this.#byAttribution.set(start, entity);
      if (entity) this.#entities.recent.record(entity);
      this.#recordMention(entity, number, "speaker");
    };
    const turn = transcript === null ? undefined : spans[0];
    return [{ start, end: turn?.[1] ?? last.end, read }];
  }

  #nameReferences(number: number, drafts: QuotationDraft[]): Reference[] {
    const { names } = this.#entities;
    const reported = drafts.flatMap(({ spans, mention }) =>
      spans.filter(([start]) => start < (mention?.[0]?.start ?? 0)),
    );
    const references: Reference[] = [];
    for (
      let name = names[this.#nextName];
      name?.statement === number;
      name = names[++this.#nextName]
    ) {
      const { start, end, clauseRole } = name;
      const own = name;
      const inside = reported.some(([from, to]) => from <= start && start < to);
      const role = inside ? "reported" : clauseRole;
      references.push({
        start,
        end,
        read: () => this.#recordMention(this.#entities.entityNamed(own), number, role),
      });
    }
    return references;
  }

  #pronounReferences(number: number, tokens: Token[]): Reference[] {
    const references: Reference[] = [];
    for (const { lower, start, end } of tokens) {
      const gender = GENDERED[lower];
      if (!gender) continue;
      const pronoun = gender === "m" ? "he" : "she";
      const standing = lower === pronoun ? "pronoun" : "other";
      const context = { offset: start, statement: number, tokens };
      const read = () =>
        this.#recordMention(this.#entities.resolvePronoun(pronoun, context), number, standing);
      references.push({ start, end, read });
    }
    return references;
  }

  /**
   * Attributes a quotation without an attribution to the last speaker, if it follows in the same or
   * the next paragraph.
   */
  #resolveSpeaker(draft: QuotationDraft, number: number): void {
    const before = this.#previous;
    this.#previous = draft;
    const [first] = draft.mention ?? [];
    if (first) {
      this.#speakers.set(draft, this.#byAttribution.get(first.start) ?? null);
      return;
    }
    const near =
      before && !draft.cue && draft.statement.paragraph - before.statement.paragraph <= 1;
    const speaker = near ? this.speakerOf(before) : null;
    this.#speakers.set(draft, speaker);
    this.#recordMention(speaker, number, "speaker");
  }
}

/** Speaker of each draft, or null; drafts that are nobody's speech are missing. */
export function speakersOf(drafts: QuotationDraft[], statements: Statement[]): (Entity | null)[] {
  const resolver = new CoreferenceResolver(statements);
  const spoken = drafts.filter(({ kind }) => kind !== "scare");
  const byStatement = Map.groupBy(spoken, ({ statement }) => statement);
  for (const [number, statement] of statements.entries())
    resolver.read(number, statement, byStatement.get(statement) ?? []);
  return drafts.map((draft) => resolver.speakerOf(draft));
}
