declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  function compression(options?: { filter?: Filter }): Handler;
  namespace compression {
    const filter: Filter;
  }
  export default compression;
}
