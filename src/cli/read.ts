import { createInterface } from "node:readline";
import { readCopy } from "../newswire/read-copy.ts";
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, text, published } = JSON.parse(line);
  console.log(JSON.stringify({ id, article: readCopy(text, { published }).article }));
}
