import { securityHeaders } from "../build/security-headers.ts";
import type { Article } from "../comments/moderate/moderation-visit.ts";
import {
  type HeaderLines,
  PageCache,
  type PageFrame,
  type Sent,
} from "../comments/pages/page-cache.ts";
import { frameOf, policyOf } from "../comments/pages/shell.ts";
import { BoundedMap } from "../comments/store/bounded-map.ts";
import { messagesOf, type Publication } from "../comments/visit.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { Host } from "./handler.ts";
import { type SiteFiles, Stories } from "./stories.ts";

/** Settings of the publication that answers need. */
export type SitePublication = Publication & SiteFacts;

/** Limit of the cache of frames, in discussions. */
const MAX_FRAMES = 1_000;

const NO_STORE = ["Cache-Control", "no-store"] as const;

/** A release of the site, and what is made from its files: it is lost with the next one. */
export class Release extends Stories {
  readonly files: SiteFiles;
  readonly pages: PageCache;
  readonly #publication: SitePublication;
  readonly #frames = new BoundedMap<string, PageFrame>(MAX_FRAMES);
  readonly #shells = new Map<string, string>();
  readonly #security: HeaderLines;

  constructor(files: SiteFiles, { store, publication, cacheBytes }: Host) {
    super(files);
    this.files = files;
    this.#publication = publication;
    this.#security = Object.entries(securityHeaders(publication.address));
    this.pages = new PageCache({ store, publication }, cacheBytes);
  }

  /** Page around the discussion of an article, in the language of its messages. */
  async discussionFrame(article: Article): Promise<PageFrame> {
    const { slug, headline, language } = article;
    const known = this.#frames.get(slug);
    if (known) return known;
    const spoken = new Intl.Locale(messagesOf(article, this.#publication).language).language;
    const shell = await this.#shell(`/shells/discussion/${spoken}/`);
    const frame = frameOf(shell, { slug, headline, language });
    this.#frames.set(slug, frame);
    return frame;
  }

  /** Page around the answer that there is no article to discuss. */
  async noDiscussionFrame(): Promise<PageFrame> {
    const { language, messagesIn } = this.#publication;
    const { discussion } = messagesIn(language);
    return this.discussionFrame({
      slug: "",
      headline: discussion.noArticle,
      published: "",
      language,
    });
  }

  /** Page around what moderators see. */
  async moderationFrame(): Promise<PageFrame> {
    return frameOf(await this.#shell("/shells/moderation/"), {});
  }

  /** The page that says that there is no page at an address. */
  async notFound(): Promise<Sent> {
    const page = (await this.files.read("/404.html")) ?? "";
    const headers = [
      ["Content-Type", "text/html; charset=utf-8"],
      NO_STORE,
      ...policyOf(page),
    ] as const;
    return { status: 404, headers, body: Buffer.from(page) };
  }

  /** An answer with the security headers that it does not have yet. */
  secured(answer: Response | Sent): Response | Sent {
    if (answer instanceof Response) {
      for (const [name, value] of this.#security) {
        if (!answer.headers.has(name)) answer.headers.set(name, value);
      }
      return answer;
    }
    const names = new Set(answer.headers.map(([name]) => name.toLowerCase()));
    const missing = this.#security.filter(([name]) => !names.has(name.toLowerCase()));
    return { ...answer, headers: [...answer.headers, ...missing] };
  }

  async #shell(address: string): Promise<string> {
    const known = this.#shells.get(address);
    if (known !== undefined) return known;
    const shell = await this.files.read(address);
    if (shell === undefined) throw new Error(`The release has no ${address}: build the site again`);
    this.#shells.set(address, shell);
    return shell;
  }
}
