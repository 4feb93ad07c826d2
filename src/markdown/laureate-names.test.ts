import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { laureateNamesPlugin } from './laureate-names.ts';

const names: Record<string, string> = { labo: 'Le Labo des Histoires', singa: 'SINGA France', vrac: 'VRAC' };

function links(body: string, laureates: string[]): string[] {
  const find = (slug: string) => {
    const name = names[slug];
    return name ? { name, href: `/laureats/${slug}/` } : null;
  };
  const { code } = mdxToJs(body, {
    hastPlugins: [laureateNamesPlugin(find)],
    data: {
      astro: {
        frontmatter: { laureates },
        headings: [],
        localImagePaths: new Set(),
        remoteImagePaths: new Set(),
      },
    },
  }) as { code: string };
  return [...code.matchAll(/href: "([^"]+)",\s*children: "([^"]+)"/g)].map(
    (match) => `${match[2]} ${match[1]}`,
  );
}

describe('laureates named in a chapter', () => {
  it('are linked at their first mention, with or without their article', () => {
    expect(links('Au Labo des Histoires, VRAC ; puis VRAC.', ['labo', 'vrac'])).toEqual([
      'Labo des Histoires /laureats/labo/',
      'VRAC /laureats/vrac/',
    ]);
  });

  it('are not linked inside a word, nor when the chapter does not list them', () => {
    expect(links('VRACS et SINGA France.', ['vrac'])).toEqual([]);
  });
});
