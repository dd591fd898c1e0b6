import { expect, test } from "vitest";
import { stretchesIn } from "./marks.ts";

const read = (text: string) =>
  stretchesIn(text, 0, false).map(({ start, end }) => text.slice(start, end));

test.each([
  ["“We had to,” she said. “It rained.”", ["“We had to,”", "“It rained.”"]],
  ['"We had to," she said. "It rained."', ['"We had to,"', '"It rained."']],
  ["''We had to,'' she said. ''It rained.''", ["''We had to,''", "''It rained.''"]],
  ["``We had to,'' she said.", ["``We had to,''"]],
  ["„Wir mussten“, sagte sie.", ["„Wir mussten“"]],
  ["»Wir mussten«, sagte sie.", ["»Wir mussten«"]],
  ["« Il le fallait », dit-elle.", ["« Il le fallait »"]],
  [",,We had to,'' she said.", [",,We had to,''"]],
  ["(“We had to,” she said.)", ["“We had to,”"]],
  ["It rained—“for days”—and snowed.", ["“for days”"]],
])("double marks: %s", (text, stretches) => {
  expect(read(text)).toEqual(stretches);
});

test.each([
  ["“We had to,“ she said. “It rained.”", ["“We had to,“", "“It rained.”"]],
  ["”We had to,” she said.", ["”We had to,”"]],
  ['“We had to," she said. "It rained.”', ['“We had to,"', '"It rained.”']],
  ["“We had to,'' she said.", ["“We had to,''"]],
  ["’We had to,’ she said.", ["’We had to,’"]],
  ["‘We had to,‘ she said.", ["‘We had to,‘"]],
  ["`We had to,' she said.", ["`We had to,'"]],
])("wrong and mixed marks: %s", (text, stretches) => {
  expect(read(text)).toEqual(stretches);
});

test.each([
  ["She said “we had to. “It rained,” she added.", ["“we had to.", "“It rained,”"]],
  ["She said “we had to.", ["“we had to."]],
  ["We had to,” she said.", []],
  ['The plank was 12" wide and "wet".', ['"wet"']],
  ["She is 5' 11\" tall.", []],
  [
    '"The plank was 6\'2" long," she said. "It broke."',
    ['"The plank was 6\'2" long,"', '"It broke."'],
  ],
  ['"A 12" pipe burst," she said.', ['"A 12" pipe burst,"']],
  ['"It was 12" is all she said.', ['"It was 12"']],
  ["“”", []],
])("stray and missing marks: %s", (text, stretches) => {
  expect(read(text)).toEqual(stretches);
});

test.each([
  ["“He said ‘go home’ and we did,” she said.", ["“He said ‘go home’ and we did,”"]],
  ["“He said “go home” and we did,” she said.", ["“He said “go home” and we did,”"]],
  ['"He said "go home" and we did," she said.', ['"He said "go home" and we did,"']],
  ["‘He said “go home” and we did,’ she said.", ["‘He said “go home” and we did,’"]],
  ["'He said \"go home\" and we did,' she said.", ["'He said \"go home\" and we did,'"]],
])("of nested marks the outermost count: %s", (text, stretches) => {
  expect(read(text)).toEqual(stretches);
});

test.each([
  ["‘We had to,’ she said. ‘It rained.’", ["‘We had to,’", "‘It rained.’"]],
  ["'We had to,' she said. 'It's over.'", ["'We had to,'", "'It's over.'"]],
  ["‘The crews’ boats are lost,’ she said.", ["‘The crews’ boats are lost,’"]],
  ["It was ‘a mess’ for the crews’ boats.", ["‘a mess’"]],
  [
    "'I was thinkin' of it at five o' clock,' he said.",
    ["'I was thinkin' of it at five o' clock,'"],
  ],
  ["‘The ’90s were cold,’ he said.", ["‘The ’90s were cold,’"]],
  ["She said: ‘We had to. It went on", []],
  ["She said: ‘We had to. It went on for days.", ["‘We had to. It went on for days."]],
])("single marks: %s", (text, stretches) => {
  expect(read(text)).toEqual(stretches);
});

test.each([
  "The crews’ boats didn’t sail in the ’90s.",
  "The crews' boats didn't sail in the '90s, and 'tis cold in '24.",
  "Rock 'n' roll, the ‘60s and the girls' choir: she'd heard 'em all.",
  "The mayor of 's-Hertogenbosch met Mr 't Hart at seven o'clock.",
  "Don´t, Mr O`Hara, said Mrs OʼNeill; she can′t.",
  "A 10' wall of ice, Ana Prado's idea and the boss' car.",
])("apostrophes open nothing: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("a stretch says whether its mark closes, and whether it goes on from the paragraph before", () => {
  expect(stretchesIn("“It rained for days.", 7, true)).toEqual([
    { start: 7, end: 27, closed: false, continues: true },
  ]);
  expect(stretchesIn("‘It rained for days.’", 0, true)[0]).toMatchObject({
    closed: true,
    continues: true,
  });
  expect(stretchesIn("She said “it rained”.", 0, true)[0]?.continues).toBe(false);
});
