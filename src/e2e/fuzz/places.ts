import fc from "fast-check";
import { DISCUSSION } from "../reader.ts";
import { asQuery } from "./forms.ts";
import { id, sting } from "./texts.ts";

/** The commissioned article. */
export const ARTICLE = "/articles/syria-regime-in-new-offensive/";

/** A passage of the article. */
export const QUOTATION = "q-0lqab1w";

/** Addresses of a discussion and near it, and invalid ones. */
export const place = fc.oneof(
  { weight: 4, arbitrary: fc.constant(DISCUSSION) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ARTICLE,
      `${DISCUSSION}atom.xml`,
      `${ARTICLE.slice(0, -1)}.json`,
      `${ARTICLE.slice(0, -1)}.md`,
      `${ARTICLE}discussion`,
      `${ARTICLE}quotations/${QUOTATION}/`,
      `${ARTICLE}quotations/${QUOTATION}`,
      `${ARTICLE}quotations/${QUOTATION}/card.png`,
      `${ARTICLE}quotations/..%2f${QUOTATION}/card.png`,
      `${ARTICLE}quotations/%00/`,
      `${ARTICLE}quotations/__proto__/`,
      "/articles/constructor/card.png",
      DISCUSSION.toUpperCase(),
      DISCUSSION.replace("s", "%73"),
      DISCUSSION.replace("syria", "%53yria%2f"),
      "/comments/atom.xml",
      "/moderate/",
      "/moderate",
      "/articles/no-such/discussion/",
      "/articles/__proto__/discussion/",
      "/articles/constructor/discussion/",
      "/articles//discussion/",
      "//elsewhere.example/discussion/",
      "//elsewhere.example/articles/..",
      "/articles/%0d%0aX-Injected:%20x/discussion/",
      "/articles/%2e%2e/discussion/",
      "/articles/..%2f..%2f/discussion/",
      "/articles/%00/discussion/",
      "/articles/%ff%fe/discussion/",
      "/articles/%/discussion/",
      "/\\elsewhere.example/%2e%2e",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/_astro/%",
      "/_image?href=http://elsewhere.example/x.png",
      "/_server-islands/x",
      "/_actions/x",
      `/${"a/".repeat(500)}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "grapheme-ascii", maxLength: 40 })
      .map((path) => `/${encodeURI(path)}`),
  },
);

const goodQuery = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ..."comment parent from order passage own report receipt link list words below did entries fbclid".split(
          " ",
        ),
      ),
      fc.oneof(
        id,
        fc.constantFrom(QUOTATION, "newest", "held", "reports", "blocks", "log", "published 1"),
        sting,
      ),
    ),
    { maxLength: 3 },
  )
  .map((pairs) => (pairs.length > 0 ? `?${asQuery(pairs)}` : ""));

const rawQuery = fc.constantFrom(
  "?%",
  "?%00=%zz",
  "?&&==&comment",
  "?comment[]=1",
  `?${"a".repeat(4_000)}`,
);

/** Query strings, valid or not. */
export const query = fc.oneof(
  { weight: 4, arbitrary: goodQuery },
  { weight: 1, arbitrary: rawQuery },
);
