/** Message for a key in the store; the key itself, where it is one of a later version. */
export function called(messages: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(messages, key) ? (messages[key] ?? key) : key;
}
