declare module "bidi-js" {
  interface Levels {
    levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: "ltr" | "rtl"): Levels;
  }
  export default function bidiFactory(): Bidi;
}
