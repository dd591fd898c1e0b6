/** Parameters of a challenge in ALTCHA's format; bytes are in hexadecimal digits. */
interface Parameters {
  /** PBKDF2 and the hash it uses: “PBKDF2/SHA-256”. */
  algorithm: string;
  nonce: string;
  salt: string;
  /** Rounds of each attempt. */
  cost: number;
  keyLength: number;
  /** Prefix that the derived key must have. */
  keyPrefix: string;
}

const COUNTER_BYTES = 4;

/** Solves a challenge (JSON) by trying numbers; returns the proof, which is ALTCHA's payload. */
export async function prove(challenge: string): Promise<string> {
  const given = JSON.parse(challenge);
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix }: Parameters = given.parameters;
  const [, hash = ""] = algorithm.split("/");
  const password = new Uint8Array([...bytes(nonce), ...new Uint8Array(COUNTER_BYTES)]);
  const number = new DataView(password.buffer, password.length - COUNTER_BYTES);
  const work = { name: "PBKDF2", salt: bytes(salt), iterations: cost, hash };
  for (let counter = 0; ; counter++) {
    number.setUint32(0, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derived = digits(await crypto.subtle.deriveBits(work, key, keyLength * 8));
    if (!derived.startsWith(keyPrefix)) continue;
    return btoa(JSON.stringify({ challenge: given, solution: { counter, derivedKey: derived } }));
  }
}

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

function digits(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
