import type { Content, Entry } from './entry.ts';

/** Makes an entry whose every value stands on line 1. */
export function entryOf<Data>(id: string, data: Data, body = '', file = `content/${id}`): Entry<Data> {
  return { id, data, body, file, bodyLine: 10, lineOf: () => 1 };
}

/** What `book.yaml` says of its laureates. */
export const counting = {
  awarded_by: 'La Fondation',
  counted: 2,
  figure: 'emplois',
  from: 2014,
  to: 2024,
  figure_category: 'resultats',
};

const sections =
  '## Constat\n\nUn fait [@emplois].\n\n## Mesure\n\nFaire.\n\n## Mise en œuvre\n\n1. Demain.\n\n## Coût et facilité\n\nPeu.\n';

function proposalEntry(number: number, part: string, theme: string): Content['proposals'][number] {
  return entryOf(
    String(number),
    {
      number,
      title: `Proposition ${number}`,
      summary: 'Ce qu’elle demande.',
      part,
      theme,
      pilots: ['etat'],
      addressees: ['ess'],
      cost: 'nul',
      ease: 'facile',
      horizon: 'court',
      instrument: 'loi',
      indicators: [{ label: 'Emplois', reference: 'aucun [@loi]', target: '10 en 2030' }],
      examples: [{ laureate: 'vrac', text: 'Parce que [@page].' }],
      related: [number === 1 ? 2 : 1],
      keywords: [],
      status: 'travail',
      updated: '2026-01-01',
      changes: [],
    },
    sections,
    `content/proposals/${number}.mdx`,
  );
}

/** A book of three proposals that keeps every rule: tests break one thing in a copy of it. */
export function validContent(): Content {
  const theme = (id: string) => ({ id, title: id, introduction: id });
  const level = (id: string) => ({ id, label: id, short: id, meaning: id });
  return {
    unread: new Set(),
    incomplete: false,
    book: entryOf('book.yaml', {
      title: 'Livre',
      short_title: 'Livre',
      lead: 'Ce que chacun peut faire.',
      keywords: ['essai'],
      subtitle: 'Trois propositions',
      horizon: '2024-2034',
      presented: '2024-11-21',
      publisher: 'Fondation',
      source: 'page',
      edition: { status: 'travail', date: '2026-01-01', version: '0.1.0' },
      proposal_count: 3,
      laureates: counting,
      parts: [
        { id: 'premiere', title: 'Première', introduction: 'A.', proposal_count: 2, themes: [theme('un')] },
        { id: 'seconde', title: 'Seconde', introduction: 'B.', proposal_count: 1, themes: [theme('deux')] },
      ],
      actors: ['etat', 'ess'].map((id) => ({ id, name: id, short: id, introduction: id })),
      scales: {
        note: 'Les nôtres.',
        cost: ['nul', 'faible'].map(level),
        ease: ['facile', 'difficile'].map(level),
      },
      horizons: ['court', 'moyen', 'long'].map((id) => ({ id, label: id, meaning: id })),
      instruments: [
        'loi',
        'reglement',
        'budget',
        'contrat',
        'organisation',
        'communication',
        'recherche',
      ].map((id) => ({ id, label: id })),
      needs: [{ id: 'sante', label: 'Santé' }],
      figure_categories: [
        { id: 'ess', label: 'ESS' },
        { id: 'resultats', label: 'Résultats' },
      ],
      consultation: { from: '2024-05', to: '2024-07', who: 'Tous', source: 'page' },
      chronology: [{ date: '2014', event: 'Début', source: 'page' }],
    }),
    proposals: [
      proposalEntry(1, 'premiere', 'un'),
      proposalEntry(2, 'premiere', 'un'),
      proposalEntry(3, 'seconde', 'deux'),
    ],
    laureates: [
      entryOf(
        'vrac',
        {
          name: 'VRAC',
          full_name: null,
          year: 2017,
          session: null,
          summary: 'Achète en commun.',
          need: 'sante',
          publics: [],
          place: null,
          region: null,
          legal_form: null,
          website: null,
          figures: [
            {
              id: 'vrac-adherents',
              label: 'Adhérents',
              value: 4500,
              unit: 'adhérents',
              year: 2020,
              precision: 'exact' as const,
              source: 'page',
            },
          ],
          smcl_2023: false,
          note: null,
          sources: ['page'],
        },
        '',
        'content/laureates/vrac.mdx',
      ),
    ],
    chapters: [
      entryOf(
        '1-debut',
        {
          slug: 'debut',
          order: 1,
          title: 'Début',
          lead: 'Au début.',
          figures: ['emplois'],
          laureates: ['vrac'],
        },
        '## Un\n\nIl y eut [@emplois].\n',
        'content/narrative/1-debut.mdx',
      ),
    ],
    pages: [
      entryOf(
        'methode',
        { title: 'Méthode', description: 'Comment.', updated: '2026-01-01' },
        'Voir la [proposition 1](/propositions/1/#constat-1).\n',
        'content/pages/methode.mdx',
      ),
    ],
    figures: [
      entryOf('emplois', {
        id: 'emplois',
        label: 'Emplois',
        sentence: 'Il y a 10 emplois.',
        display: '10',
        value: 10,
        unit: 'emplois',
        period: null,
        measured: null,
        scope: null,
        precision: 'exact' as const,
        category: 'ess',
        themes: ['un'],
        note: null,
        source: 'page',
        changes: [],
      }),
    ],
    landmarks: [
      entryOf('loi', {
        id: 'loi',
        title: 'La loi',
        kind: 'law' as const,
        text: 'Elle dit.',
        value: null,
        unit: null,
        scope: null,
        precision: 'exact' as const,
        year: 2014,
        themes: ['un'],
        note: null,
        source: 'page',
      }),
    ],
    sources: [
      entryOf('page', {
        id: 'page',
        title: 'Une page',
        publisher: 'Un éditeur',
        date: '2024',
        url: 'https://example.org/',
        archive: null,
      }),
    ],
    terms: [
      entryOf('esus', {
        id: 'esus',
        term: 'Esus',
        acronym: 'ESUS',
        definition: 'Un agrément [@loi].',
        see: [],
        synonyms: [],
      }),
    ],
    divergences: [
      entryOf('emplois', {
        id: 'emplois',
        subject: 'Emplois',
        figures: ['emplois', 'vrac-adherents'],
        explanation: 'Rien à voir.',
      }),
    ],
    synonyms: [entryOf('0', ['don', 'cadeau'])],
    redirects: [entryOf('0', { from: '/ancienne/', to: '/propositions/1/' })],
  };
}
