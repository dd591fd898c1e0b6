/** Words that put what follows them ahead of the day of publication. */
const ahead =
  /\b(?:will|shall|won[’']t|would|(?:is|are|was|were) (?:due|set|scheduled|expected|slated|likely|to)|plans?|planned|scheduled|expects?|due|ahead of|until|by|(?:is|are) (?:\w+ly )?\w+ing|upcoming|tomorrow|later this)\b/giu;
/** Words that put it behind: past forms of common verbs and anything regular. */
const behind =
  /\b(?:said|told|was|were|had|has|have|did|began|came|went|took|made|met|held|won|lost|left|gave|got|saw|led|fell|rose|spoke|wrote|shot|hit|struck|broke|became|found|sent|brought|put|set|ran|since|says|\p{Ll}{2,}ed)\b/gu;

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/**
 * Whether the verbs around offset `at` of a paragraph look ahead or behind: the nearest on the left in the sentence counts,
 * else the first on the right.
 */
export function tenseAt(text: string, at: number): "ahead" | "behind" {
  const from = Math.max(text.lastIndexOf(". ", at) + 1, at - 300, 0);
  const left = text.slice(from, at);
  const [future, past] = [lastIndex(ahead, left), lastIndex(behind, left)];
  if (future >= 0 || past >= 0)
    return future + 12 >= past && future >= 0 && past - future < 12
      ? "ahead"
      : future > past
        ? "ahead"
        : "behind";
  const right = text.slice(at, at + 160).split(/[.;]\s/)[0] ?? "";
  const [next, done] = [right.search(ahead), right.search(behind)];
  return next >= 0 && (done < 0 || next < done) ? "ahead" : "behind";
}
