import type { APIRoute, GetStaticPaths } from 'astro';
import { dataPath } from '#book/addresses.ts';
import type { DataFile } from '#downloads/data-files.ts';
import { theDataFiles } from '#site/data-files.ts';

/** The data: six tables in four formats, and their description. */
export const getStaticPaths = (() =>
  theDataFiles().map((file) => ({
    params: { file: file.path.slice(dataPath.length) },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { 'Content-Type': file.mediaType } });
