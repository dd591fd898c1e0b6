import type { Element } from "hast";
import sax from "sax";
import { elements, treeOf } from "./site-pages.ts";

/** Texts that must have no effect in a page of this site (XSS payloads). */
export const STINGS: readonly string[] = [
  "<script>alert(1)</script>",
  "<svg/onload=alert(1)>",
  "<img src=x onerror=alert(1)>",
  "![x](https://elsewhere.example/x.png)",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt&colon;alert(1))",
  "[x](\u0001java\tscript:alert(1))",
  "<javascript:alert(1)>",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:msgbox)",
  '[x](https://e.example/"onmouseover="alert(1))',
  '"><script>alert(1)</script>',
  "' autofocus onfocus=alert(1) x='",
  "</textarea></section><form action=https://elsewhere.example>",
  "</title></style></script><script>alert(1)</script>",
  "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
  "<svg><p><style><g title='</style><img src onerror=alert(1)>'>",
  "<noscript><p title='</noscript><img src onerror=alert(1)>'>",
  "<style>@import 'https://elsewhere.example/x.css'</style>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<base href=https://elsewhere.example/><meta http-equiv=refresh content=0;url=//elsewhere.example>",
  "<a style='position:fixed;inset:0' href=//elsewhere.example>x</a>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
];

/** Targets that links, forms and pictures may have. */
const PLACE = /^(?:#|\?|\/(?![/\\])|https?:\/\/|mailto:|$)/u;

/** Active parts of a page: elements, and attributes with effects. */
type Trait = (element: Element) => string[];

const traits: Trait = ({ tagName, properties, children }) => [
  `<${tagName}>`,
  ...(tagName === "script" || tagName === "style"
    ? [`<${tagName}> ${properties["src"] ?? ""} ${children.map(textOf).join("")}`]
    : []),
  ...Object.entries(properties).flatMap(([name, value]) => {
    if (/^(?:on|style$|srcDoc|background|ping|httpEquiv)/u.test(name)) return [`${name}=${value}`];
    const place = /^(?:href|src|srcSet|action|formAction|poster|data|xLinkHref)$/u.test(name);
    return place && !PLACE.test(String(value)) ? [`${name}=${value}`] : [];
  }),
];

function textOf(child: Element["children"][number]): string {
  return child.type === "text" ? child.value : "";
}

/** Content of a page without its frame, which many pages share. */
const INSIDE = /(?<=<crosshead-\w+>).*(?=<\/crosshead-)/su;

/**
 * Tokens of forms, which differ in each form and are harmless, as they have only these characters.
 */
const TOKEN = /(?<= name="token" value=")[\w.-]+(?=">)/gu;

/** Finds active parts of pages that a set of known pages does not have. */
export class Watch {
  readonly #known: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  /** @param clean - pages and parts of pages that nobody has tampered with */
  constructor(clean: readonly string[]) {
    this.#known = new Set(clean.flatMap((html) => [...traitsOf(html)]));
  }

  /** Unexpected active parts of a page; equal parts are checked once. */
  strangeIn(html: string): string[] {
    const page = html.replace(TOKEN, "");
    return [page.replace(INSIDE, ""), INSIDE.exec(page)?.[0] ?? ""].flatMap((part) => {
      if (this.#seen.has(part)) return [];
      this.#seen.add(part);
      return [...traitsOf(part)].filter((trait) => !this.#known.has(trait));
    });
  }
}

function traitsOf(html: string): Set<string> {
  return new Set(elements(treeOf(html), () => true).flatMap(traits));
}

/** Contents of a feed's entries, as the HTML that feed readers show. */
export function saidIn(feed: string): string {
  let said = "";
  const parser = sax.parser(true);
  parser.ontext = (text) => {
    if (parser.tag.name === "content") said += text;
  };
  parser.write(feed).close();
  return said;
}
