import { pictureFile, picturePaths } from "./_pictures.ts";

export const getStaticPaths = () => picturePaths("jpeg");

export const GET = pictureFile;
