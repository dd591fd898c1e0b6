import { SOH, SYN } from "./control-characters.ts";
import { emptyDraft, type WireDraft, WireMistake } from "./item.ts";

/** Start of each message in a file: SOH after synchronisation characters, or "ZCZC". */
const START = new RegExp(`(?=(?<!${SYN})${SYN}*${SOH})|(?=^ZCZC\\s)`, "mu");

/**
 * Reads the messages of a text of IPTC 7901 or ANPA 1312; most have one. A message among several
 * that cannot be read becomes a draft without words.
 *
 * @param isMessage - tests whether a text begins like a message
 * @throws {WireMistake} as the parser, where there is only one message
 */
export function readMessages(
  text: string,
  isMessage: (text: string) => boolean,
  read: (text: string) => WireDraft,
): WireDraft[] {
  const messages: string[] = [];
  for (const part of text.split(START)) {
    const last = messages.pop();
    if (last === undefined) messages.push(part);
    else if (isMessage(part) && isMessage(last)) messages.push(last, part);
    else messages.push(last + part);
  }
  if (messages.length === 1) return [read(text)];
  return messages.map((message) => {
    try {
      return read(message);
    } catch (error) {
      if (!(error instanceof WireMistake)) throw error;
      return emptyDraft("IPTC 7901");
    }
  });
}
