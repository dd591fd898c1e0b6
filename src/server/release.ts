import { CSP, securityHeaders } from "../build/security-headers.ts";
import { HEADERS } from "../comments/http/answer.ts";
import type { Article } from "../comments/moderate/moderation-visit.ts";
import { Part } from "../comments/pages/gzip-parts.ts";
import {
  type HeaderLines,
  PageCache,
  type PageFrame,
  type Sent,
} from "../comments/pages/page-cache.ts";
import { frameOf, pageIn, policyOf } from "../comments/pages/shell.ts";
import { BoundedMap } from "../comments/store/bounded-map.ts";
import { logError } from "../comments/store/lost-file.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { messagesOf } from "../comments/visit.ts";
import type { Quote, Story } from "../formats/story.ts";
import { primaryLanguage } from "../messages/primary-language.ts";
import type { Host, SitePublication } from "./host.ts";
import { quotationSlots } from "./quotation-page.ts";
import { type PublishedStory, type SiteFiles, Stories } from "./stories.ts";

/** Limit of the cache of frames, in number of discussions. */
const MAX_FRAMES = 1_000;

/** Policy of answers other than pages, such as feeds and fragments. */
const NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

const NOTHING = new Part([]);

const NO_STORE = ["Cache-Control", "no-store"] as const;

/** A release of the site, with caches of what is made from its files. */
export class Release extends Stories {
  readonly files: SiteFiles;
  readonly pages: PageCache;
  /** Frame of a fragment: headers only. */
  readonly scriptFrame: PageFrame;
  readonly #publication: SitePublication;
  readonly #store: Pick<CommentStore, "moveArticles">;
  #isMoved = false;
  readonly #frames = new BoundedMap<string, PageFrame>(MAX_FRAMES);
  readonly #shells = new Map<string, string>();
  readonly #security: HeaderLines;

  constructor(files: SiteFiles, { store, publication, cacheBytes }: Host) {
    super(files);
    this.files = files;
    this.#publication = publication;
    this.#store = store;
    this.#security = Object.entries(securityHeaders(publication.address));
    this.pages = new PageCache({ store, publication }, cacheBytes);
    this.scriptFrame = this.#secured({
      before: NOTHING,
      after: NOTHING,
      headers: [[CSP, NO_CONTENT]],
    });
  }

  /**
   * Moves comments along with stories that have moved, before the first use of the store. If the
   * store cannot be reached, the next use tries again.
   */
  async moveComments(): Promise<void> {
    if (this.#isMoved) return;
    try {
      await this.#store.moveArticles(await this.moves());
      this.#isMoved = true;
    } catch (error) {
      logError(error);
    }
  }

  /** Frame for the discussion of an article, in the language of its messages. */
  async discussionFrame(article: Article): Promise<PageFrame> {
    const { slug, headline, language } = article;
    const known = this.#frames.get(slug);
    if (known) return known;
    const shell = await this.#shellIn("discussion", article);
    const frame = this.#secured(frameOf(shell, { slug, headline, language }));
    this.#frames.set(slug, frame);
    return frame;
  }

  /** Frame for the answer that there is no article to discuss. */
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

  /** Page of a quotation, and its content security policy as a header. */
  async quotationPage(story: PublishedStory, quote: Quote) {
    const shell = await this.#shellIn("quotation", story.data);
    return pageIn(shell, quotationSlots(story, quote, this.#publication));
  }

  /** Frame for moderation pages. */
  async moderationFrame(): Promise<PageFrame> {
    return this.#secured(frameOf(await this.#shell("/shells/moderation/"), {}));
  }

  /** Page for addresses without a page. */
  async notFound(): Promise<Sent> {
    return this.#refusal(404, (await this.files.read("/404.html")) ?? "");
  }

  /** Page for withdrawn stories. */
  async withdrawn(): Promise<Sent> {
    return this.#refusal(410, await this.#shell("/shells/withdrawn/"));
  }

  /** Adds missing security headers to an answer other than a page. */
  secure({ headers }: Response): void {
    for (const [name, value] of [...this.#security, [CSP, NO_CONTENT] as const]) {
      if (!headers.has(name)) headers.set(name, value);
    }
  }

  #refusal(status: number, page: string): Sent {
    const headers = [
      ["Content-Type", "text/html; charset=utf-8"],
      NO_STORE,
      ...this.#security,
      ...policyOf(page),
    ] as const;
    return { status, headers, body: Buffer.from(page) };
  }

  /** Adds to a frame the security headers that a discussion lacks. */
  #secured(frame: PageFrame): PageFrame {
    const more = this.#security.filter(([name]) => !Object.hasOwn(HEADERS, name));
    return { ...frame, headers: [...frame.headers, ...more] };
  }

  /** Shell of a story's pages, in the language of their messages. */
  async #shellIn(kind: string, story: Pick<Story, "language">): Promise<string> {
    const { language } = messagesOf(story, this.#publication);
    return this.#shell(`/shells/${kind}/${primaryLanguage(language)}/`);
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
