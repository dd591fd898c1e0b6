/**
 * Stands after the day for the address of all readers whose address is unknown, where others have a
 * hash: it is a limit's key, and nobody's to block.
 */
export const UNKNOWN_ADDRESS = "unknown";

/** Methods for the store's own secrets and its rate limits. */
export interface KeyStore {
  /**
   * A secret of 32 random bytes (base64url) that is made at the first use of its name, then stays.
   */
  secret(name: string): Promise<string>;

  /**
   * The keys by which addresses are hashed, by UTC day, today's among them: it is made when it is
   * missing.
   */
  dayKeys(today: string): Promise<Map<string, string>>;

  /**
   * Forgets every address, and the key to its hash, of the days before the given UTC day, and of
   * what was deleted of these days by what a second sending would be known.
   */
  forgetAddresses(before: string): Promise<void>;

  /**
   * Counts an attempt; whether it is within the limit of the stretch of time that it falls into.
   */
  attempt(attempt: Attempt): Promise<boolean>;

  /** Tests whether a token that acts once has not acted before; it has from now on. */
  spend(token: string, expires: Date): Promise<boolean>;
}

export interface Attempt {
  /** Such as “sign in”. */
  what: string;
  /** Key of the limit, such as the keyed hash of an address. */
  who: string;
  limit: number;
  /** A stretch of time that began before is over. */
  since: Date;
  at: Date;
}
