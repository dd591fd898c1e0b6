import type { APIRoute } from "astro";
import { openArchive } from "../../archive/open.ts";
import { type Rendition, renditionsOf } from "../../formats/renditions.ts";
import { render } from "../../pictures/render.ts";

interface Props {
  src: string;
  rendition: Rendition;
}

export function getStaticPaths() {
  const { stories } = openArchive();
  const pictures = new Map(
    stories.flatMap(({ data: { image, pictures = {} } }) =>
      [image, ...Object.values(pictures)].flatMap((picture) =>
        picture?.size ? [[picture.src, picture.size.width] as const] : [],
      ),
    ),
  );
  return [...pictures].flatMap(([src, width]) =>
    renditionsOf(src, width).map((rendition) => ({
      params: { file: rendition.address.replace("/pictures/", "") },
      props: { src, rendition },
    })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { src, rendition } }) =>
  new Response(new Uint8Array(await render(src, rendition)), {
    headers: { "Content-Type": `image/${rendition.format}` },
  });
