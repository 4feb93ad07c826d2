import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checkContent } from './scripts/check/check-content.ts';
import { features } from './src/markdown/features.ts';
import { glossaryPlugin } from './src/markdown/glossary.ts';
import { laureateNamesPlugin } from './src/markdown/laureate-names.ts';
import { textPlugins } from './src/markdown/plugins.ts';
import { publishedOutline } from './src/site/anchors.ts';
import { theBook } from './src/site/book.ts';
import { lastModified } from './src/site/last-modified.ts';
import { findNote } from './src/site/notes.ts';
import { preview } from './src/site/preview.ts';
import { findLaureate, glossaryForms } from './src/site/text-links.ts';

const base = process.env.BASE_PATH ?? '/';

/** Known once for all the pages of the sitemap, and only by a build that makes one. */
let dayOf;

export default defineConfig({
  // Where the site is published: canonical addresses, feeds and citations need it.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  // The default drops the white space around inline elements at line breaks, and glues words together.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always', assets: '_astro' },
  devToolbar: { enabled: false },
  prefetch: false,
  // A small script is a file too: kept once for all pages, where a copy in each page would come again every time.
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features,
      hastPlugins: [
        laureateNamesPlugin(findLaureate),
        glossaryPlugin(glossaryForms),
        ...textPlugins({ findNote, readOutline: publishedOutline(), anchorLinks: true }),
      ],
    }),
  },
  integrations: [
    preview({ check: checkContent }),
    mdx({ optimize: true }),
    sitemap({
      filter: (page) => !/\/(integrer|404)\//.test(page),
      serialize: (item) => {
        const path = new URL(item.url).pathname.slice(base.replace(/\/$/, '').length);
        dayOf ??= lastModified(theBook());
        return { ...item, lastmod: dayOf(path) };
      },
    }),
  ],
});
