import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  // Rules about formatting, which is up to the renderer.
  rules: { "no-trailing-whitespace": "off", "doctype-style": "off", "void-style": "off" },
});

/** Errors of a page's HTML, each with its line and column. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
}
