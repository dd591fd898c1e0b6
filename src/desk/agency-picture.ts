import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Picture } from "../formats/story.ts";
import type { WirePicture } from "../wire/item.ts";
import { isPicture } from "./articles-folder.ts";
import { WIRE } from "./wire-folder.ts";

/** Path on the site of the pictures in agencies' files. */
const AGENCY_PICTURES = "/agencies/";

/** Path on the site of the pictures beside copy; the path of their file follows it. */
export const BESIDE_COPY = "/beside/";

/** File of a picture, by its path on the site. */
export function pictureFile(src: string, images = "public"): string {
  if (src.startsWith(BESIDE_COPY)) return src.slice(BESIDE_COPY.length);
  return src.startsWith(AGENCY_PICTURES)
    ? `${WIRE}/${src.slice(AGENCY_PICTURES.length)}`
    : images + src;
}

/**
 * First picture of an agency's file that is beside the file, by the file name in its address;
 * nothing is fetched.
 *
 * @param path - path of the agency's file
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

/** File name in an address, with "%20" decoded. */
function nameIn(address: string): string {
  const [path = ""] = address.replaceAll("\\", "/").split(/[?#]/u);
  try {
    return basename(decodeURIComponent(path));
  } catch {
    return basename(path);
  }
}
