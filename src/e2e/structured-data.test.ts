import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { sitePages, structuredData } from "./site-pages.ts";

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

type Thing = Readonly<Record<string, unknown>>;

/**
 * Type errors of structured data, list by list, by the types of schema.org in schema-dts. One
 * compiler checks all lists, as most of its work is these types.
 */
function faultsOf(lists: readonly (readonly Thing[])[]): string[][] {
  const texts = new Map(lists.map((things, number) => [fileOf(number), codeOf(things)]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  );
}

/** Name of a file that exists only in the compiler. */
const fileOf = (number: number) =>
  fileURLToPath(new URL(`structured-data-${number}.ts`, import.meta.url));

/** Things as constants of the types that they state; `export` keeps them local to their file. */
function codeOf(things: readonly Thing[]): string {
  const constants = things.map((thing, number) => {
    const { "@type": type } = thing;
    return `export const thing${number}: import("schema-dts").WithContext<import("schema-dts").${type}> = ${JSON.stringify(thing)};`;
  });
  return constants.join("\n");
}

const things = (await sitePages()).flatMap(({ tree }) => structuredData(tree));

const ARTICLE = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Gates" };

const FAULTS: readonly [what: string, fault: Thing, words: RegExp][] = [
  ["a property that there is not", { headlines: "Gates open" }, /headlines/u],
  ["a property of another type", { opens: "09:00" }, /opens/u],
  ["a value of another type", { wordCount: { "@type": "Person", name: "Ana" } }, /Person/u],
  ["a type that there is not", { author: { "@type": "Reporter", name: "Ana" } }, /Reporter/u],
];

const faulty = FAULTS.map(([, fault]) => [{ ...ARTICLE, ...fault }]);
const [ours, ...theirs] = faultsOf([things, ...faulty]);

test("structured data has only types and properties that schema.org has, each where it belongs", () => {
  expect(things.map((thing) => thing["@type"])).toEqual(
    expect.arrayContaining(["NewsArticle", "Quotation"]),
  );
  expect(JSON.stringify(things)).toContain("CorrectionComment");
  expect(ours).toEqual([]);
});

test.each(FAULTS.map(([what, , words], number) => [what, words, theirs[number]] as const))(
  "%s would be found",
  (_, words, faults) => {
    expect(faults?.join("\n")).toMatch(words);
  },
);
