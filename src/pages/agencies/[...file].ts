import { readFileSync } from "node:fs";
import type { APIRoute } from "astro";
import { openArchive } from "../../archive/open.ts";
import { AGENCY_PICTURES, pictureFile } from "../../desk/agency-picture.ts";
import { typeOf } from "../../formats/image-type.ts";

interface Props {
  src: string;
}

/** Originals of the pictures that came with agencies' files, of published stories alone. */
export function getStaticPaths() {
  const sources = openArchive().stories.flatMap(({ data: { image } }) => image?.src ?? []);
  const own = new Set(sources.filter((src) => src.startsWith(AGENCY_PICTURES)));
  return [...own].map((src) => ({
    params: { file: src.slice(AGENCY_PICTURES.length) },
    props: { src },
  }));
}

export const GET: APIRoute<Props> = ({ props: { src } }) =>
  new Response(new Uint8Array(readFileSync(pictureFile(src))), {
    headers: { "Content-Type": typeOf(src) },
  });
