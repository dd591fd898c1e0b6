/**
 * Value in place of a hash, after the day, for clients whose address is unknown: the key of a rate
 * limit, which cannot be blocked.
 */
export const UNKNOWN_ADDRESS = "unknown";

/** Methods for the store's secrets and its rate limits. */
export interface KeyStore {
  /** A secret of 32 random bytes (base64url), which is generated when its name is first used. */
  secret(name: string): Promise<string>;

  /**
   * Keys by which client addresses are hashed, by UTC day, including today's, which is generated if
   * it is missing.
   */
  dayKeys(today: string): Promise<Map<string, string>>;

  /**
   * Deletes all hashes of client addresses, and their keys, of days before the given UTC day, and
   * the hashes by which retries of deleted comments are recognised.
   */
  forgetAddresses(before: string): Promise<void>;

  /** Counts an attempt; returns true if it is within the limit of its period. */
  attempt(attempt: Attempt): Promise<boolean>;

  /** Marks a token that acts once as spent; returns true if it was not spent before. */
  spend(token: string, expires: Date): Promise<boolean>;
}

/** An attempt that a rate limit counts. */
interface Attempt {
  /** Kind of attempt, such as “sign in”. */
  what: string;
  /** Key of the limit, such as the keyed hash of a client address. */
  who: string;
  limit: number;
  /** Start of the current period. */
  since: Date;
  at: Date;
}
