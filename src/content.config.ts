import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapter, page } from '#book/schemas/book.ts';
import { laureate } from '#book/schemas/laureate.ts';
import { proposal } from '#book/schemas/proposal.ts';
import { contentFolder } from '#site/content-folder.ts';

/**
 * Only texts are Astro collections, because Astro compiles their MDX. Everything they are linked with
 * comes from the Book (`#site/book.ts`), which reads all of the content once, with file and line.
 */
const texts = (folder: string) => glob({ pattern: '*.mdx', base: `${contentFolder}/${folder}` });

export const collections = {
  proposals: defineCollection({ loader: texts('proposals'), schema: proposal }),
  laureates: defineCollection({ loader: texts('laureates'), schema: laureate }),
  // The address of a chapter is its slug; the file's name also carries its order.
  narrative: defineCollection({ loader: texts('narrative'), schema: chapter }),
  pages: defineCollection({ loader: texts('pages'), schema: page }),
};
