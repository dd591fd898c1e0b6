import { writeFileSync } from "node:fs";
import { cueSums, cueTemplates } from "../newswire/speech/cue-features.ts";
import { FeatureRows } from "../newswire/speech/templates.ts";
import { commissionedArticle, exercises, labelledCopyOf } from "./labelled-copy.ts";
import { cueCounts, type Lesson, lessonsOf } from "./lessons.ts";
import { trainCues } from "./train-cues.ts";
import { trainRoles } from "./train-roles.ts";

const HELP = `Learns the weights of the parser from labelled copy.

  train.ts LABELLED.jsonl MODEL.json [FOLD/FOLDS]

With 2/5, every fifth article from the third on is left out and tells how well what was learned does on it.
`;

/**
 * Number of parts of the lessons that are weighed separately, and of consecutive lessons in each.
 */
const PART_COUNT = 4;
const LESSONS_IN_A_ROW = 500;

/** Passes over the exercises for each pass over the labelled copy. */
const EXERCISE_ROUNDS = 6;

function train(file: string, model: string, fold: string | undefined): void {
  const articles = labelledCopyOf(file);
  const counts = cueCounts(articles);
  const [held, folds] = fold?.split("/").map(Number) ?? [];
  const isOther = (number: number) => folds !== undefined && number % folds === held;
  const own = articles.filter((_, number) => !isOther(number));
  const drills = Array.from({ length: EXERCISE_ROUNDS }, () => [
    commissionedArticle(),
    ...exercises(),
  ]);
  const lessons = [...own, ...drills.flat()].flatMap((article) => lessonsOf(article, counts));
  const others = articles.filter((_, number) => isOther(number));
  const tests = others.flatMap((article) => lessonsOf(article, counts));
  const cues = trainCues(lessons, tests);
  weighApart(lessons);
  for (const lesson of tests) lesson.sums = sumsOf(cues, lesson);
  const { roles, joints } = trainRoles(lessons, tests);
  const base64 = (weights: Int8Array) => Buffer.from(weights.buffer).toString("base64");
  const weights = { cues: base64(cues), roles: base64(roles), joints: base64(joints) };
  writeFileSync(model, `${JSON.stringify(weights, null, 2)}\n`);
}

const sumsOf = (cues: Int8Array, { numbers, tokens, outline, hints }: Lesson) =>
  cueSums(new FeatureRows(cueTemplates), cues, numbers, tokens, outline, hints);

/** Sets the cue sums of lessons by weights that were not learned from them, as for unseen copy. */
function weighApart(lessons: Lesson[]): void {
  for (let part = 0; part < PART_COUNT; part += 1) {
    const inPart = (number: number) => Math.floor(number / LESSONS_IN_A_ROW) % PART_COUNT === part;
    const cues = trainCues(
      lessons.filter((_, number) => !inPart(number)),
      [],
    );
    for (const [number, lesson] of lessons.entries())
      if (inPart(number)) lesson.sums = sumsOf(cues, lesson);
  }
}

const [file, model, fold] = process.argv.slice(2);
if (file && model) train(file, model, fold);
else console.log(HELP);
