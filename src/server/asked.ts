import type { PeerAddress } from "../comments/http/client-address.ts";
import type { RequestLike } from "../comments/http/request-like.ts";
import type { Sent } from "../comments/pages/page-cache.ts";
import type { Host } from "./host.ts";
import type { Release } from "./release.ts";

/** A request, and all that is needed to answer it. */
export interface Asked {
  request: RequestLike;
  url: URL;
  peer: PeerAddress;
  host: Host;
  release: Release;
  /** Groups that the route's pattern matched in the path. */
  parts: readonly string[];
}

/** Answers a request; undefined where only a file can be at its address. */
export type Answer = (asked: Asked) => Promise<Response | Sent | undefined>;

/** Slug in a path, in lower case. */
export const slugIn = ({ parts }: Asked) => (parts[0] ?? "").toLowerCase();

/** Tests whether a request only reads. */
export const isReading = ({ method }: RequestLike): boolean =>
  method === "GET" || method === "HEAD";

/** Answer to another method at a read-only address. */
export const readOnly = (): Response =>
  new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });

/** Redirect to the canonical address. */
export const movedTo = (address: string): Response =>
  new Response(null, { status: 301, headers: { Location: address } });
