import type { APIRoute } from "astro";
import { openArchive } from "../../archive/open.ts";
import { type Format, type Rendition, renditionsOf } from "../../formats/renditions.ts";
import { render } from "../../pictures/render.ts";

interface Props {
  src: string;
  rendition: Rendition;
}

/**
 * Paths of the files of all pictures in a format. Each format has a route of its own: the
 * development server finds a file by a route that ends as the file does.
 */
export function picturePaths(format: Format) {
  const { stories } = openArchive();
  const pictures = new Map(
    stories.flatMap(({ data: { image, pictures = {} } }) =>
      [image, ...Object.values(pictures)].flatMap((picture) =>
        picture?.size ? [[picture.src, picture.size.width] as const] : [],
      ),
    ),
  );
  return [...pictures].flatMap(([src, width]) =>
    renditionsOf(src, width)
      .filter((rendition) => rendition.format === format)
      .map((rendition) => ({
        params: { file: rendition.address.slice("/pictures/".length, -`.${format}`.length) },
        props: { src, rendition },
      })),
  );
}

/** Answers with the file of a picture. */
export const pictureFile: APIRoute<Props> = async ({ props: { src, rendition } }) =>
  new Response(new Uint8Array(await render(src, rendition)), {
    headers: { "Content-Type": `image/${rendition.format}` },
  });
