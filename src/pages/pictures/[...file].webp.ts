import { pictureFile, picturePaths } from "./_pictures.ts";

export const getStaticPaths = () => picturePaths("webp");

export const GET = pictureFile;
