import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Picture } from "../formats/story.ts";
import type { WirePicture } from "../wire/item.ts";
import { isPicture } from "./articles-folder.ts";
import { WIRE } from "./wire-folder.ts";

/** Address below the site of the pictures that come with agencies' files. */
const AGENCY_PICTURES = "/agencies/";

/** Address below the site of the pictures that lie beside copy, before the path of their file. */
export const BESIDE_COPY = "/beside/";

/** File of a picture, by its address below the site. */
export function pictureFile(src: string, images = "public"): string {
  if (src.startsWith(BESIDE_COPY)) return src.slice(BESIDE_COPY.length);
  return src.startsWith(AGENCY_PICTURES)
    ? `${WIRE}/${src.slice(AGENCY_PICTURES.length)}`
    : images + src;
}

/**
 * The first picture that a file names and that lies beside it, by the last part of its address;
 * nothing is fetched.
 *
 * @param path - of the agency's file
 */
export function pictureBeside(path: string, pictures: readonly WirePicture[]): Picture | undefined {
  for (const { address, caption, credit } of pictures) {
    const file = `${dirname(path)}/${nameIn(address ?? "")}`;
    if (!file.startsWith(`${WIRE}/`) || !isPicture(file) || !existsSync(file)) continue;
    return {
      src: AGENCY_PICTURES + file.slice(WIRE.length + 1),
      alt: caption ?? "",
      ...(caption && { caption }),
      credit: credit ?? "",
    };
  }
  return undefined;
}

/** The name of the file at an address, which may have spaces written as "%20". */
function nameIn(address: string): string {
  const [path = ""] = address.replaceAll("\\", "/").split(/[?#]/u);
  try {
    return basename(decodeURIComponent(path));
  } catch {
    return basename(path);
  }
}
