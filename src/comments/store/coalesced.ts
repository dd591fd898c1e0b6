import { setImmediate } from "node:timers/promises";
import type { Discussion } from "./discussion.ts";
import type { CommentStore } from "./store.ts";

/**
 * A store that reads the state of a discussion once for all requests in one turn of the event loop;
 * for hosts where a request may wait for another's promise.
 */
export function coalesced<Store extends Pick<CommentStore, "discussion">>(store: Store): Store {
  const pending = new Map<string, Promise<Discussion>>();
  const discussion = (article: string) => {
    const state =
      pending.get(article) ??
      setImmediate().then(() => {
        pending.delete(article);
        return store.discussion(article);
      });
    pending.set(article, state);
    return state;
  };
  return { ...store, discussion };
}
