import type { PeerAddress } from "../comments/http/client-address.ts";
import type { RequestLike } from "../comments/http/request-like.ts";
import type { Sent } from "../comments/pages/page-cache.ts";
import type { Host } from "./handler.ts";
import type { Release } from "./release.ts";

/** A request, with all that answering it takes. */
export interface Asked {
  request: RequestLike;
  url: URL;
  peer: PeerAddress;
  host: Host;
  release: Release;
  /** Groups of the route's pattern in the path. */
  parts: readonly string[];
}

export type Answer = (asked: Asked) => Promise<Response | Sent | undefined>;

/** Slug that a path means, whatever its case. */
export const slugIn = ({ parts }: Asked) => (parts[0] ?? "").toLowerCase();

/** Tests whether a request reads. */
export const isReading = ({ method }: RequestLike): boolean =>
  method === "GET" || method === "HEAD";

/** Answer to a request that does not read, at an address that can only be read. */
export const readOnly = (): Response =>
  new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });

/** Answer that leads to the one address of what is asked for. */
export const movedTo = (address: string): Response =>
  new Response(null, { status: 301, headers: { Location: address } });
