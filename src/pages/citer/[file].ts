import type { APIRoute, GetStaticPaths } from 'astro';
import { type Citation, citationFormats, citationsOf } from '#book/citation.ts';
import { citationWriters } from '#downloads/citation/write-citation.ts';
import { absolute } from '#site/absolute.ts';
import { theBook } from '#site/book.ts';

/** Every citation, in every format: `/citer/proposition-12.bib`. */
export const getStaticPaths = (() =>
  citationsOf(theBook(), absolute).flatMap((citation) =>
    citationFormats.map((format) => ({
      params: { file: `${citation.key}.${format}` },
      props: { citation, format },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  citation: Citation;
  format: (typeof citationFormats)[number];
}

export const GET: APIRoute<Props> = ({ props: { citation, format } }) => {
  const { write, mediaType } = citationWriters[format];
  return new Response(write(citation), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
