/** A request as handlers read it; the standard Request is one. */
export interface RequestLike {
  readonly method: string;
  readonly url: string;
  readonly headers: Pick<Headers, "get">;
  readonly body: ReadableBody | null;
}

interface ReadableBody {
  getReader(): {
    read(): Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>;
    releaseLock(): void;
  };
}
