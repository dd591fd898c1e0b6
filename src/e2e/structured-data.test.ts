import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { sitePages, structuredData } from "./site-pages.ts";

/** The file that exists only for the compiler. */
const FILE = fileURLToPath(new URL("structured-data.ts", import.meta.url));

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

/**
 * Type errors of structured data, checked with schema-dts, which has the types of schema.org and
 * their properties.
 */
function faultsOf(things: readonly Record<string, unknown>[]): string[] {
  const text = things
    .map((thing, number) => {
      const { "@type": type } = thing;
      return `const thing${number}: import("schema-dts").WithContext<import("schema-dts").${type}> = ${JSON.stringify(thing)};`;
    })
    .join("\n");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === FILE
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === FILE || fileExists(name);
  host.readFile = (name) => (name === FILE ? text : readFile(name));
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const things = (await sitePages()).flatMap(({ tree }) => structuredData(tree));

test("structured data has only types and properties that schema.org has, each where it belongs", () => {
  expect(things.map((thing) => thing["@type"])).toEqual(
    expect.arrayContaining(["NewsArticle", "Quotation"]),
  );
  expect(JSON.stringify(things)).toContain("CorrectionComment");
  expect(faultsOf(things)).toEqual([]);
}, 120_000);

test.each([
  ["a property that there is not", { headlines: "Gates open" }, /headlines/u],
  ["a property of another type", { opens: "09:00" }, /opens/u],
  ["a value of another type", { wordCount: { "@type": "Person", name: "Ana" } }, /Person/u],
  ["a type that there is not", { author: { "@type": "Reporter", name: "Ana" } }, /Reporter/u],
])(
  "%s would be found",
  (_, fault, words) => {
    const article = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Gates" };
    expect(faultsOf([{ ...article, ...fault }]).join("\n")).toMatch(words);
  },
  120_000,
);
