const TYPES: Record<string, string> = { jpg: "jpeg", svg: "svg+xml", tif: "tiff" };

/** The content type of a picture, by how its name ends: "image/jpeg". */
export function typeOf(address: string): string {
  const ending = address.slice(address.lastIndexOf(".") + 1).toLowerCase();
  return `image/${TYPES[ending] ?? ending}`;
}
