import { type Challenge, createChallenge, type Solution, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { KeyStore } from "../store/store-keys.ts";
import type { Seals } from "./seals.ts";

/**
 * Rounds of one attempt. About 256 attempts find the solution: a second's work, a few on an old
 * phone.
 */
const ROUNDS = 5_000;
const PREFIX = "00";

/** Time until a challenge expires: long enough for any phone, too short to collect solutions. */
const EXPIRES_MILLISECONDS = 10 * 60_000;

/** Most characters of a proof, which has some 700. */
const PROOF_LENGTH = 2_000;

/** Words that a proof covers; it is valid for no others. */
export type Proven = readonly [article: string, name: string, comment: string];

/** Signer of challenges, with the store of spent ones. */
export interface Prover {
  seals: Seals;
  store: KeyStore;
  now: Date;
}

/** A challenge in ALTCHA's format (JSON), to be solved by the sender of these words. */
export async function challengeFor(words: Proven, { seals, now }: Prover): Promise<string> {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: ROUNDS,
    keyPrefix: PREFIX,
    deriveKey,
    data: { words: await seals.sign("proven words", JSON.stringify(words)) },
    expiresAt: new Date(now.getTime() + EXPIRES_MILLISECONDS),
    hmacSignatureSecret: await seals.sign("proof key", ""),
  });
  return JSON.stringify(challenge);
}

/**
 * Tests whether a proof, which is ALTCHA's payload (JSON in base64), is valid for these words and
 * unspent; marks it as spent.
 */
export async function isProof(proof: string, words: Proven, prover: Prover): Promise<boolean> {
  const { seals, store } = prover;
  const payload = payloadIn(proof);
  if (!payload) return false;
  const { challenge, solution } = payload;
  const hmacSignatureSecret = await seals.sign("proof key", "");
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret,
  });
  if (!verified) return false;
  const { data, expiresAt = 0 } = challenge.parameters;
  const own = await seals.verify("proven words", JSON.stringify(words), String(data?.["words"]));
  return own && store.spend(`proof ${challenge.signature}`, new Date(expiresAt * 1000));
}

interface Payload {
  challenge: Challenge;
  solution: Solution;
}

function payloadIn(proof: string): Payload | undefined {
  if (proof === "" || proof.length > PROOF_LENGTH) return undefined;
  try {
    const { challenge, solution } = JSON.parse(atob(proof));
    const parts = [challenge?.signature, challenge?.parameters?.nonce, challenge?.parameters?.salt];
    return parts.every((part) => typeof part === "string") ? { challenge, solution } : undefined;
  } catch {
    return undefined;
  }
}
