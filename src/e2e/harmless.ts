import type { Element } from "hast";
import sax from "sax";
import { elements, treeOf } from "./site-pages.ts";

/** Texts that must never do anything in a page of ours (XSS payloads). */
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

/** Where links, forms and pictures may lead. */
const PLACE = /^(?:#|\?|\/(?![/\\])|https?:\/\/|mailto:|$)/u;

/** Active parts of a page: elements, and attributes that do something. */
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

/** Where a page's frame, which is the same for many, ends and begins again. */
const INSIDE = /(?<=<crosshead-\w+>).*(?=<\/crosshead-)/su;

/** Tokens of forms: different in each form, and harmless, having none but these letters. */
const TOKEN = /(?<= name="token" value=")[\w.-]+(?=">)/gu;

/** Finds what pages have that those it was shown do not have. */
export class Watch {
  readonly #known: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  /** @param clean - pages and parts of pages that nobody has tampered with */
  constructor(clean: readonly string[]) {
    this.#known = new Set(clean.flatMap((html) => [...traitsOf(html)]));
  }

  /** Unexpected traits of a page; the same part of a page is looked at once. */
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
