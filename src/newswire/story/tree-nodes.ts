import type { Data, Parent, PhrasingContent } from "mdast";

/**
 * Nodes for parts of copy that mdast has no node for; `data.hName` and `data.hProperties` tell
 * their HTML.
 */
export interface NewswireNode extends Parent {
  type: "quotation" | "day" | "dateline" | "signoff" | "voices" | "voice" | "name" | "description";
  children: PhrasingContent[];
  data: Data;
}

declare module "mdast" {
  interface Data {
    hName?: string | undefined;
    hProperties?: Record<string, string | string[]> | undefined;
  }
  interface PhrasingContentMap {
    newswire: NewswireNode;
  }
  interface RootContentMap {
    newswire: NewswireNode;
  }
  interface BlockContentMap {
    newswire: NewswireNode;
  }
}
