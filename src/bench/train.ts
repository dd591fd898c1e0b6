import { writeFileSync } from "node:fs";
import { commissionedArticle, exercises, labelledCopyIn } from "./labelled-copy.ts";
import { cueCounts, lessonsOf } from "./lessons.ts";
import { trainCues } from "./train-cues.ts";
import { trainRoles } from "./train-roles.ts";

const [folder = "", out = "", fold = "all"] = process.argv.slice(2);
const articles = labelledCopyIn(folder, ["polnear"]);
const counts = cueCounts(articles);
const own = articles.filter((_, number) => fold === "all" || number % 2 !== Number(fold));
const other = articles.filter((_, number) => fold !== "all" && number % 2 === Number(fold));
const drills = [commissionedArticle(), ...exercises()];
const lessons = [...own, ...Array.from({ length: 4 }, () => drills).flat()].flatMap((article) =>
  lessonsOf(article, counts),
);
const tests = other.flatMap((article) => lessonsOf(article, counts));
let labels = 0;
for (const { gold } of own) labels += gold.quotes?.length ?? 0;
console.log(
  lessons.length,
  "statements",
  lessons.reduce((n, l) => n + l.frames.length, 0),
  "frames of",
  labels,
);
console.time("cues");
const cues = trainCues(lessons, tests);
console.timeEnd("cues");
console.time("roles");
const { roles, joints } = trainRoles(lessons, tests);
console.timeEnd("roles");
const base64 = (weights: Int8Array) => Buffer.from(weights.buffer).toString("base64");
if (out)
  writeFileSync(
    out,
    `${JSON.stringify({ cues: base64(cues), roles: base64(roles), joints: base64(joints) }, null, 2)}\n`,
  );
