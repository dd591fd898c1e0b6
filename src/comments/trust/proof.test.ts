import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { beforeEach, expect, test } from "vitest";
import { libsqlStore } from "../store/libsql-store.ts";
import { challengeFor, isProof, type Proven, type Prover } from "./proof.ts";
import { sealsOf } from "./seals.ts";

const WORDS: Proven = ["a", "Nour", "The margin helps."];

let prover: Prover;

beforeEach(() => {
  const store = libsqlStore("file::memory:");
  prover = { store, seals: sealsOf(store), now: new Date() };
});

async function solved(words = WORDS, at = prover): Promise<string> {
  const challenge = JSON.parse(await challengeFor(words, at));
  return payload(challenge, await solveChallenge({ challenge, deriveKey }));
}

const payload = (challenge: unknown, solution: unknown) =>
  btoa(JSON.stringify({ challenge, solution }));

test("takes a proof once, of many at the same time as well", async () => {
  const proof = await solved();
  const answers = await Promise.all(Array.from({ length: 5 }, () => isProof(proof, WORDS, prover)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await isProof(proof, WORDS, prover)).toBe(false);
});

test("takes no proof for other words, another name or another article", async () => {
  const proof = await solved();
  for (const [index, word] of WORDS.entries()) {
    const others = WORDS.with(index, `${word}!`) as unknown as Proven;
    expect(await isProof(proof, others, prover)).toBe(false);
  }
  expect(await isProof(proof, WORDS, prover)).toBe(true);
});

test("takes no proof of a challenge that has expired, is another server's, or was changed", async () => {
  const earlier = new Date(prover.now.getTime() - 11 * 60_000);
  expect(await isProof(await solved(WORDS, { ...prover, now: earlier }), WORDS, prover)).toBe(
    false,
  );
  const store = libsqlStore("file::memory:");
  const elsewhere = { ...prover, store, seals: sealsOf(store) };
  expect(await isProof(await solved(WORDS, elsewhere), WORDS, prover)).toBe(false);
  const challenge = JSON.parse(await challengeFor(WORDS, prover));
  challenge.parameters.cost = 1;
  const cheap = payload(challenge, await solveChallenge({ challenge, deriveKey }));
  expect(await isProof(cheap, WORDS, prover)).toBe(false);
});

test("takes no guess", async () => {
  const challenge = JSON.parse(await challengeFor(WORDS, prover));
  const guesses = [
    { counter: 0, derivedKey: "00".repeat(32) },
    { counter: -1, derivedKey: "00" },
    { counter: 2 ** 32, derivedKey: "zz" },
    null,
  ];
  for (const guess of guesses) {
    expect(await isProof(payload(challenge, guess), WORDS, prover)).toBe(false);
  }
});

test.each([
  "",
  "none",
  "%",
  btoa("null"),
  btoa("[]"),
  btoa('{"challenge":{}}'),
  btoa('{"challenge":{"signature":"x","parameters":{"nonce":"zz","salt":"0"}},"solution":{}}'),
  btoa('{"challenge":{"__proto__":{"signature":"x"}}}'),
  btoa("[".repeat(1_400)),
  "A".repeat(60_000),
])("takes nothing else for a proof, and answers: %.40s", async (proof) => {
  expect(await isProof(proof, WORDS, prover)).toBe(false);
});
