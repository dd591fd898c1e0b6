import type { Manifest } from "../build/releases.ts";
import type { NoticeTransport } from "../comments/notices/deliver.ts";
import type { CommentStore } from "../comments/store/store.ts";
import type { Publication } from "../comments/visit.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { Quote, Story } from "../formats/story.ts";
import type { SiteFiles } from "./stories.ts";

/** Settings of the publication that answers need. */
export type SitePublication = Publication & SiteFacts;

/** Host of the handler: its files, store of comments and transport of notices. */
export interface Host {
  /** Files of the current release; the same object while it is current. */
  files(): SiteFiles;
  store: CommentStore;
  publication: SitePublication;
  /** Facts about the current release, where the site is built. */
  manifest?(): Pick<Manifest, "id" | "builtAt">;
  transport: NoticeTransport;
  /** Limit of the cache of pages, in bytes. */
  cacheBytes: number;
  /** True if answers may be compressed here, and the host does not do it itself. */
  compresses: boolean;
  /** Draws the share card of a story or quotation, as a PNG; undefined where the host cannot. */
  drawCard?(story: Story, quote?: Quote): Promise<Uint8Array<ArrayBuffer>>;
  /** Runs a background task after the response, without waiting for it. */
  runAfterResponse(work: () => Promise<void>): void;
}
