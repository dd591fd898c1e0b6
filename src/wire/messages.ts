import { emptyDraft, type WireDraft, WireMistake } from "./item.ts";

const SYN = "\u0016";
const SOH = "\u0001";

/** In front of each message of a file: SOH behind what synchronises a line, or "ZCZC". */
const START = new RegExp(`(?=(?<!${SYN})${SYN}*${SOH})|(?=^ZCZC\\s)`, "mu");

/**
 * Reads the messages of a text of IPTC 7901 or ANPA 1312, of which most hold one. One of several that
 * cannot be read is a draft without words.
 *
 * @param isMessage tells whether a text begins as a message does
 * @throws {WireMistake} as the reader does, where there is one message
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
