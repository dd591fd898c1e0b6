import { pictureFile, picturePaths } from "./_pictures.ts";

export const getStaticPaths = () => picturePaths("avif");

export const GET = pictureFile;
