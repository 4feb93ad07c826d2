import { describe, expect, it } from 'vitest';
import { readOutline } from '#markdown/outline.ts';
import { counting, entryOf, validContent } from '../content-fixture.ts';
import type { Content } from '../entry.ts';
import { checkIntegrity, rules } from './index.ts';

/** Each rule with content that breaks it, and what its message must say. */
const failures: Record<string, [title: string, breakIt: (content: Content) => void, says: RegExp][]> = {
  numbering: [
    ['a missing number', ({ proposals }) => void proposals.pop(), /la proposition 3 manque/],
    ['a number used twice', (content) => renumber(content, 2, 1), /numéro 1 déjà pris/],
    [
      'a number above the count',
      (content) => renumber(content, 3, 4),
      /numéro 4 trouvé ; attendu un numéro de 1 à 3/,
    ],
    [
      'a file named after another number',
      ({ proposals }) => void Object.assign(proposals[0] ?? {}, { id: '7' }),
      /7\.mdx ; attendu 1\.mdx/,
    ],
  ],
  counts: [
    [
      'a part with another count',
      (content) => patch(content.proposals[2], { part: 'premiere', theme: 'un' }),
      /la partie « Première » compte 3 propositions ; attendu 2/,
    ],
    ['parts that do not add up', ({ book }) => patch(book, { proposal_count: 4 }), /2 \+ 1 = 3 ; attendu 4/],
    [
      'more laureates than counted',
      ({ book }) => patch(book, { laureates: { ...counting, counted: 0 } }),
      /1 lauréat de 2014 à 2024 ; attendu 0 au plus/,
    ],
    [
      'laureates that the book does not speak of',
      ({ book }) => patch(book, { laureates: undefined }),
      /1 lauréat dans laureates\/ ; attendu un champ « laureates »/,
    ],
  ],
  duplicates: [
    [
      'a source named like a figure',
      ({ sources }) => patch(sources[0], { id: 'emplois' }),
      /« emplois » est déjà pris/,
    ],
    [
      'two actors of one name',
      ({ book }) => patch(book, { actors: book.data.actors.map((actor) => ({ ...actor, id: 'etat' })) }),
      /« etat » est déjà pris/,
    ],
    [
      'two laureates’ figures of one name',
      ({ laureates }) =>
        patch(laureates[0], {
          figures: [...(laureates[0]?.data.figures ?? []), ...(laureates[0]?.data.figures ?? [])],
        }),
      /« vrac-adherents » est déjà pris/,
    ],
  ],
  proposalLinks: [
    [
      'an unknown theme',
      ({ proposals }) => patch(proposals[0], { theme: 'uns' }),
      /thème inconnu « uns » ; vouliez-vous dire « un » \?/,
    ],
    [
      'a theme of another part',
      ({ proposals }) => patch(proposals[0], { theme: 'deux' }),
      /est de la partie « seconde »/,
    ],
    ['an unknown part', ({ proposals }) => patch(proposals[0], { part: 'premier' }), /partie inconnue/],
    [
      'an unknown actor',
      ({ proposals }) => patch(proposals[0], { pilots: ['etats'] }),
      /acteur inconnu « etats » ; vouliez-vous dire « etat »/,
    ],
    [
      'an unknown cost',
      ({ proposals }) => patch(proposals[0], { cost: 'enorme' }),
      /coût inconnu « enorme » ; attendu « nul », « faible »/,
    ],
    ['an unknown ease', ({ proposals }) => patch(proposals[0], { ease: 'aisee' }), /facilité inconnue/],
    [
      'an unknown neighbour',
      ({ proposals }) => patch(proposals[0], { related: [99] }),
      /proposition inconnue « 99 »/,
    ],
    [
      'a proposal related to itself',
      ({ proposals }) => patch(proposals[0], { related: [1] }),
      /se cite elle-même/,
    ],
    [
      'an unknown laureate',
      ({ proposals }) => patch(proposals[0], { examples: [{ laureate: 'vracs', text: 'x' }] }),
      /lauréat inconnu « vracs »/,
    ],
  ],
  proposalSections: [
    [
      'a missing section',
      ({ proposals }) => patchBody(proposals[0], '## Constat\n\nRien.\n'),
      /sections trouvées : Constat ; attendu Constat, Mesure/,
    ],
  ],
  laureateLinks: [
    ['an unknown need', ({ laureates }) => patch(laureates[0], { need: 'santé' }), /besoin inconnu/],
    [
      'an unknown source',
      ({ laureates }) => patch(laureates[0], { sources: ['pages'] }),
      /source inconnue « pages »/,
    ],
  ],
  registryLinks: [
    [
      'an unknown source',
      ({ figures }) => patch(figures[0], { source: 'pages' }),
      /source inconnue « pages »/,
    ],
    [
      'an unknown theme',
      ({ landmarks }) => patch(landmarks[0], { themes: ['trois'] }),
      /thème inconnu « trois »/,
    ],
    ['an unknown category', ({ figures }) => patch(figures[0], { category: 'es' }), /catégorie inconnue/],
    [
      'an unknown divergent figure',
      ({ divergences }) => patch(divergences[0], { figures: ['emplois', 'emploi'] }),
      /chiffre inconnu « emploi »/,
    ],
  ],
  chapterLinks: [
    [
      'an unknown figure',
      ({ chapters }) => patch(chapters[0], { figures: ['rien'] }),
      /chiffre inconnu « rien »/,
    ],
    [
      'an unknown laureate',
      ({ chapters }) => patch(chapters[0], { laureates: ['rien'] }),
      /lauréat inconnu « rien »/,
    ],
  ],
  glossaryLinks: [
    ['an unknown term', ({ terms }) => patch(terms[0], { see: ['scic'] }), /terme inconnu « scic »/],
  ],
  bookLinks: [
    ['an unknown source', ({ book }) => patch(book, { source: 'rien' }), /source inconnue « rien »/],
    [
      'an unknown actor who deliberates',
      ({ book }) => patch(book, { deliberating_actor: 'rien' }),
      /acteur inconnu « rien »/,
    ],
    [
      'an unknown counting figure',
      ({ book }) => patch(book, { laureates: { ...counting, figure: 'rien' } }),
      /chiffre inconnu « rien »/,
    ],
    [
      'no category for the laureates’ figures',
      ({ book }) => patch(book, { laureates: { ...counting, figure_category: 'rien' } }),
      /catégorie absente « rien »/,
    ],
  ],
  references: [
    [
      'an unknown id in a text',
      ({ chapters }) => patchBody(chapters[0], '## Un\n\nDu vent [@emploi].\n'),
      /référence inconnue « emploi » ; vouliez-vous dire « emplois »/,
    ],
    [
      'an unknown id in a field',
      ({ terms }) => patch(terms[0], { definition: 'Un agrément [@lois].' }),
      /référence inconnue « lois »/,
    ],
  ],
  internalLinks: [
    [
      'a link to no page',
      ({ pages }) => patchBody(pages[0], '[x](/propositions/9/)'),
      /page inconnue « \/propositions\/9\/ »/,
    ],
    [
      'a link to no anchor',
      ({ pages }) => patchBody(pages[0], '[x](/propositions/1/#constat-9)'),
      /n’a pas d’ancre « constat-9 »/,
    ],
  ],
  redirects: [
    ['a redirect to nowhere', ({ redirects }) => patch(redirects[0], { to: '/rien/' }), /qui n’existe pas/],
    [
      'a redirect over a page',
      ({ redirects }) => patch(redirects[0], { from: '/propositions/2/' }),
      /est une page du livre/,
    ],
    [
      'two redirects of one address',
      ({ redirects }) => void redirects.push(entryOf('1', { from: '/ancienne/', to: '/' })),
      /est déjà redirigée/,
    ],
    [
      'a redirect loop',
      ({ redirects }) => {
        patch(redirects[0], { to: '/b/' });
        redirects.push(entryOf('1', { from: '/b/', to: '/ancienne/' }));
      },
      /redirige en rond/,
    ],
  ],
  orphans: [
    [
      'a source that supports nothing',
      ({ sources }) => void sources.push(entryOf('vide', { ...dataOf(sources[0]), id: 'vide' })),
      /la source « vide » ne sert à rien/,
    ],
  ],
  syntax: [['broken MDX', ({ pages }) => patchBody(pages[0], 'Ligne\n\n{cassé'), /MDX illisible/]],
};

describe('the integrity rules', () => {
  it('find nothing wrong in a book that keeps them all', () => {
    expect(checkIntegrity(validContent(), readOutline)).toEqual([]);
  });

  it('each have a failing fixture', () => {
    expect(Object.keys(failures).sort()).toEqual(Object.keys(rules).sort());
  });

  for (const [rule, cases] of Object.entries(failures)) {
    for (const [title, breakIt, says] of cases) {
      it(`${rule}: report ${title}, with file and line`, () => {
        const content = validContent();
        breakIt(content);
        const found = checkIntegrity(content, readOutline).filter((problem) => problem.rule === rule);
        expect(found.map(({ message }) => message).join('\n')).toMatch(says);
        for (const { file, line } of found) {
          expect(file).toMatch(/^content\//);
          expect(line).toBeGreaterThan(0);
        }
      });
    }
  }

  it('report every problem at once, in the order of the files', () => {
    const content = validContent();
    patch(content.proposals[0], { theme: 'x', cost: 'y' });
    patch(content.figures[0], { source: 'z' });
    const found = checkIntegrity(content, readOutline);
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.map(({ file }) => file)).toEqual(found.map(({ file }) => file).toSorted());
  });

  it('do not call wrong what points to an entry that could not be read', () => {
    const content = validContent();
    const unread = content.proposals.pop();
    content.unread = new Set([unread?.id ?? '']);
    patch(content.proposals[0], { related: [3] });
    expect(checkIntegrity(content, readOutline)).toEqual([]);
  });

  it('say nothing of ids while a registry cannot be read at all', () => {
    const content = validContent();
    content.incomplete = true;
    content.sources = [];
    expect(checkIntegrity(content, readOutline)).toEqual([]);
  });

  it('place a problem of the text on its line in the file', () => {
    const content = validContent();
    patchBody(content.pages[0], 'Un.\n\nDeux.\n\n[x](/rien/)');
    expect(checkIntegrity(content, readOutline)[0]).toMatchObject({
      file: 'content/pages/methode.mdx',
      line: 14,
    });
  });
});

function dataOf<Data>(entry: { data: Data } | undefined): Data {
  if (!entry) throw new Error('The fixture lacks this entry');
  return entry.data;
}

function patch<Data extends object>(entry: { data: Data } | undefined, changes: Partial<Data>): void {
  Object.assign(dataOf(entry), changes);
}

function patchBody(entry: { body: string } | undefined, body: string): void {
  if (!entry) throw new Error('The fixture lacks this entry');
  entry.body = body;
}

function renumber({ proposals }: Content, from: number, to: number): void {
  const entry = proposals[from - 1];
  patch(entry, { number: to });
  if (entry && to > proposals.length) entry.id = String(to);
}
