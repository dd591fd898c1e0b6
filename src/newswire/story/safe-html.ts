import type { Options } from "rehype-sanitize";

/**
 * HTML that copy may put into a page. All ids are made by this reader and have a hyphen, so they
 * need no prefix against DOM clobbering.
 */
export const SAFE_HTML: Options = {
  tagNames: [
    "p",
    "h2",
    "h3",
    "q",
    "span",
    "time",
    "aside",
    "b",
    "em",
    "strong",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "br",
    "sup",
    "section",
    "figure",
    "figcaption",
    "img",
    "del",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ],
  attributes: {
    a: ["href", "id", ["role", "doc-noteref", "doc-backlink"]],
    img: ["src", "alt"],
    li: ["id"],
    section: [
      ["className", "footnotes"],
      ["role", "doc-endnotes"],
    ],
    h2: ["id"],
    p: [
      "id",
      "dataSource",
      ["className", "signoff", "pull-quote", "voice", "unnamed", "ruled", "continued"],
    ],
    ul: [["className", "points"]],
    q: ["id", "dataSource", "dataQuotation", ["className", "direct", "mixed", "turn"]],
    span: [["className", "dateline"]],
    time: ["dateTime"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: {
    img: ["figure"],
    li: ["ol", "ul"],
    ...Object.fromEntries(["thead", "tbody", "tr", "th", "td"].map((part) => [part, ["table"]])),
  },
  clobber: [],
  clobberPrefix: "",
  strip: ["script", "style"],
};
