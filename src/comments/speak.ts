import { speakAtDesk } from "./moderate/words.ts";
import { speakToReaders } from "./text/words.ts";

/**
 * Has all of this process speak a language (BCP 47): discussions, the moderators' pages and notices.
 * English where there are no words of it.
 */
export function speak(language: string): void {
  speakToReaders(language);
  speakAtDesk(language);
}
