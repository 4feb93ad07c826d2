import { describe, expect, it } from 'vitest';
import { formatProblem } from '#book/problem.ts';
import type { CollectionName } from './collections.ts';
import { parseJson } from './parse-json.ts';
import { type Plan, planImport } from './plan.ts';
import type { ContentTree } from './store.ts';

const today = '2027-03-01';

const source = {
  id: 'mairie-2024',
  title: 'Page',
  publisher: 'Mairie',
  date: '2024',
  url: 'https://exemple.fr/',
};
const figure = {
  id: 'dons-2022',
  label: 'Dons',
  sentence: 'En 2022, les dons ont atteint 5 euros.',
  display: '5',
  value: 5,
  unit: '€',
  period: '2022',
  measured: null,
  scope: null,
  precision: 'exact',
  category: 'engagement',
  themes: ['don'],
  note: null,
  source: 'mairie-2024',
};
const laureate = {
  slug: 'vrac',
  name: 'VRAC',
  full_name: "VRAC – Vers un réseau d'achat en commun",
  year: 2019,
  session: null,
  summary: 'Ouvre des groupements d’achat.',
  need: 'alimentation',
  publics: [],
  place: null,
  region: null,
  legal_form: null,
  website: 'vrac-asso.org',
  figures: [{ label: 'Adhérents', value: 4500, unit: 'adhérents', year: null, source: 'mairie-2024' }],
  smcl_2023: false,
  note: null,
  sources: ['mairie-2024'],
};
const proposal = {
  number: 1,
  status: 'travail',
  part: 'citoyens',
  theme: 'don',
  title: 'Donner autrement',
  summary: 'Un don plus juste.',
  pilots: ['etat'],
  addressees: ['citoyens'],
  cost: 'faible',
  ease: 'facile',
  horizon: 'court',
  instrument: 'loi',
  context: 'Les dons montent [@dons-2022].',
  measure: 'Une loi {simple}.',
  steps: ['En 2027, l’État consulte.', 'En 2028, il décide.'],
  rationale: 'Le coût est faible.',
  indicators: [{ label: 'Dons', reference: null, target: '6 euros' }],
  examples: [{ laureate: 'vrac', text: 'VRAC le fait.' }],
  related: [],
  keywords: ['don'],
};
const chapter = {
  slug: 'naissance',
  order: 1,
  title: 'La naissance',
  lead: 'Tout commence.',
  body: '## Début\n\nUn texte [@mairie-2024].',
  figures: ['dons-2022'],
  laureates: ["VRAC – Vers un réseau d'achat en commun"],
};
const book = {
  title: 'Livre blanc',
  horizon: '2024-2034',
  presented: '2024-11-21',
  publisher: 'Fondation',
  proposal_count: 1,
  source: 'mairie-2024',
  laureates: { counted: 204, figure: 'dons-2022', from: 2014, to: 2024 },
  parts: [{ id: 'citoyens', title: 'Citoyens', proposal_count: 1, themes: [{ id: 'don', title: 'Don' }] }],
  actors: [
    { id: 'etat', name: "l'État" },
    { id: 'citoyens', name: 'les citoyens' },
  ],
  scales: {
    official: 'a remark',
    cost: [
      { id: 'nul', label: 'Sans coût', meaning: 'à moyens constants' },
      { id: 'faible', label: 'Coût faible', meaning: 'moins de 1 M€' },
    ],
    ease: [
      { id: 'facile', label: 'Facile', meaning: 'un an' },
      { id: 'difficile', label: 'Difficile', meaning: 'trois ans' },
    ],
  },
  consultation: { from: '2024-05', to: '2024-07', who: 'Lauréats', source: 'mairie-2024' },
  chronology: [{ date: '2014', event: 'Lancement', source: 'mairie-2024' }],
};

type Inputs = Partial<Record<CollectionName, unknown>>;
const whole: Inputs = {
  book,
  sources: [source],
  figures: [figure],
  laureates: [laureate],
  proposals: [proposal],
  narrative: [chapter],
};

function plan(inputs: Inputs, tree: ContentTree = new Map()): Plan {
  const records = Object.entries(inputs).flatMap(([name, value]) => {
    const parsed = parseJson(JSON.stringify(value, null, 1), `${name}.json`, name as CollectionName);
    expect(parsed.problems).toEqual([]);
    return parsed.records;
  });
  return planImport(records, tree, today);
}

function content(inputs: Inputs = whole): Map<string, string> {
  const { files, problems } = plan(inputs);
  expect(problems.map(formatProblem)).toEqual([]);
  return new Map(files);
}

const messages = (inputs: Inputs, tree: ContentTree = content()): string[] =>
  plan(inputs, tree).problems.map((problem) => problem.message);

describe('planImport', () => {
  it('writes each record where editors expect it', () => {
    expect([...content().keys()].sort()).toEqual([
      'book.yaml',
      'figures/engagement.yaml',
      'imported.txt',
      'laureates/vrac.mdx',
      'narrative/1-naissance.mdx',
      'proposals/1.mdx',
      'redirects.yaml',
      'sources.yaml',
    ]);
  });

  it('gives a proposal its four sections, and no live MDX', () => {
    const text = content().get('proposals/1.mdx') ?? '';
    expect(text.slice(text.indexOf('## Constat'))).toBe(
      '## Constat\n\nLes dons montent [@dons-2022].\n\n## Mesure\n\nUne loi \\{simple\\}.\n\n' +
        '## Mise en œuvre\n\n1. En 2027, l’État consulte.\n2. En 2028, il décide.\n\n' +
        '## Coût et facilité\n\nLe coût est faible.\n',
    );
    expect(text).toContain('updated: "2026-11-22"');
  });

  it('names laureates by slug in chapters, completes addresses, and says euros in one word', () => {
    const files = content();
    expect(files.get('narrative/1-naissance.mdx')).toContain('laureates:\n- vrac\n');
    expect(files.get('laureates/vrac.mdx')).toContain('website: https://vrac-asso.org\n');
    expect(files.get('laureates/vrac.mdx')).toContain('- id: vrac-adherents\n');
    expect(files.get('figures/engagement.yaml')).toContain('unit: euros\n');
  });

  it('finds nothing to do the second time', () => {
    const again = plan(whole, content());
    expect(again.files.size).toBe(0);
    expect([...again.counts.values()].every(({ added, changed }) => added + changed === 0)).toBe(true);
  });

  it('keeps what an editor wrote and the input does not speak of', () => {
    const files = content();
    const editedBook = (files.get('book.yaml') ?? '').replace(/short: État/, 'short: L’État');
    const editedVrac = (files.get('laureates/vrac.mdx') ?? '').replace('vrac-adherents', 'vrac-membres');
    files.set('book.yaml', editedBook);
    files.set('laureates/vrac.mdx', `${editedVrac}\nUn texte ajouté.\n`);
    const next = {
      ...whole,
      book: { ...book, title: 'Autre titre' },
      laureates: [{ ...laureate, year: 2020 }],
    };
    const changed = plan(next, files).files;
    expect(changed.get('book.yaml')).toContain('title: Autre titre');
    expect(changed.get('book.yaml')).toContain('short: L’État');
    expect(changed.get('laureates/vrac.mdx')).toContain('- id: vrac-membres\n');
    expect(changed.get('laureates/vrac.mdx')).toContain('Un texte ajouté.');
    expect([...changed.keys()].sort()).toEqual(['book.yaml', 'imported.txt', 'laureates/vrac.mdx']);
  });

  it('does not undo a correction made by hand when the same thing is imported again', () => {
    const files = content();
    files.set(
      'proposals/1.mdx',
      (files.get('proposals/1.mdx') ?? '').replace('Donner autrement', 'Donner mieux'),
    );
    const again = plan(whole, files);
    expect(again.files.size).toBe(0);
    expect(again.counts.get('proposals')).toMatchObject({ changed: 0, corrected: 1 });
    const different = plan({ proposals: [{ ...proposal, summary: 'Un don plus simple.' }] }, files);
    expect(different.files.get('proposals/1.mdx')).toContain('title: Donner autrement');
  });

  it('dates a proposal that changes, and only then', () => {
    const changed = plan({ proposals: [{ ...proposal, title: 'Donner mieux' }] }, content());
    expect(changed.files.get('proposals/1.mdx')).toContain(`updated: "${today}"`);
  });

  it('moves a figure to the file of its new category, and a chapter to its new number', () => {
    const moved = plan(
      { figures: [{ ...figure, category: 'ess' }], narrative: [{ ...chapter, order: 2 }] },
      content(),
    );
    expect([...moved.files.keys()].sort()).toEqual([
      'figures/ess.yaml',
      'imported.txt',
      'narrative/2-naissance.mdx',
    ]);
    expect([...moved.removed].sort()).toEqual(['figures/engagement.yaml', 'narrative/1-naissance.mdx']);
  });

  it('leaves alone the records that a file does not hold', () => {
    const added = plan(
      { sources: [{ ...source, id: 'autre-2025', url: 'https://exemple.fr/b' }] },
      content(),
    );
    expect(added.counts.get('sources')).toEqual({
      added: 1,
      changed: 0,
      same: 0,
      corrected: 0,
      absent: 1,
    });
    expect(added.files.get('sources.yaml')).toContain('- id: mairie-2024\n');
  });
});

describe('what planImport refuses', () => {
  it('says which key is unknown and which was meant', () => {
    const { title: _title, ...rest } = proposal;
    expect(messages({ proposals: [{ ...rest, titre: 'Donner' }] })).toEqual([
      'proposition « 1 » : « title » manque ; attendu : un texte.',
      'proposition « 1 » : clé inconnue « titre » ; vouliez-vous dire « title » ?',
    ]);
  });

  it('says which value was found, which was expected, and which is nearest', () => {
    expect(
      messages({
        proposals: [
          { ...proposal, number: 'un' },
          { ...proposal, horizon: 'cour' },
        ],
      }),
    ).toEqual([
      'proposition « un » : « number » : « un » trouvé ; attendu : un nombre.',
      'proposition « 1 » : horizon inconnu « cour » ; la valeur la plus proche est « court ».',
    ]);
  });

  it('names the nearest theme, actor, laureate or reference to one that does not exist', () => {
    const wrong = {
      ...proposal,
      theme: 'dons',
      pilots: ['etats'],
      examples: [{ laureate: 'vrak', text: 'Il le fait.' }],
      context: 'Un fait [@dons-2023].',
    };
    expect(messages({ proposals: [wrong] })).toEqual([
      'proposition « 1 » : thème inconnu « dons » ; la valeur la plus proche est « don ».',
      'proposition « 1 » : acteur inconnu « etats » ; la valeur la plus proche est « etat ».',
      'proposition « 1 » : lauréat inconnu « vrak » ; la valeur la plus proche est « vrac ».',
      'proposition « 1 » : référence inconnue « @dons-2023 » ; la valeur la plus proche est « @dons-2022 ».',
    ]);
  });

  it('refuses the same number twice, one identifier for two things, and a number out of the book', () => {
    expect(messages({ proposals: [proposal, proposal] })).toEqual([
      'proposition « 1 » : « 1 » est déjà donné (proposals.json, ligne 2) ; chaque enregistrement doit être unique.',
    ]);
    expect(messages({ figures: [{ ...figure, id: 'mairie-2024' }] })[0]).toContain(
      'est donné deux fois (source, chiffre)',
    );
    expect(messages({ proposals: [{ ...proposal, number: 2 }] })).toEqual([
      'proposition « 2 » : numéro 2 trouvé ; le livre compte 1 propositions, numérotées à partir de 1.',
    ]);
  });

  it('refuses a second-level heading where it would make a fifth section', () => {
    expect(messages({ proposals: [{ ...proposal, measure: 'Texte\n\n## Autre' }] })).toEqual([
      'proposition « 1 » : « measure » : « ## Autre » trouvé ; les titres de niveau 1 et 2 sont ceux des quatre sections, écrivez « ### ».',
    ]);
  });

  it('wants a title of our own for a landmark', () => {
    const landmark = {
      id: 'loi-x',
      kind: 'law',
      text: 'Une loi.',
      value: null,
      unit: null,
      year: 2014,
      themes: ['don'],
      note: null,
      source: 'mairie-2024',
    };
    expect(messages({ landmarks: [landmark] })).toEqual([
      'repère « loi-x » : « title » manque ; attendu : un texte.',
    ]);
  });

  it('tells a fault once, not again in every record that names the one at fault', () => {
    const inputs = { ...whole, laureates: [{ ...laureate, website: 'pas une adresse' }] };
    expect(plan(inputs).problems.map((problem) => problem.rule)).toEqual(['schema']);
  });

  it('writes nothing at all when one record is at fault, and says its line', () => {
    const inputs = { ...whole, figures: [figure, { ...figure, id: 'autre', themes: ['dom'] }] };
    const refused = plan(inputs);
    expect(refused.files.size).toBe(0);
    expect(refused.problems.map(formatProblem)).toEqual([
      'figures.json:33 — erreur : chiffre « autre » : thème inconnu « dom » ; la valeur la plus proche est « don ». [unknown-reference]',
    ]);
  });

  it('does not write over a content file that it cannot read', () => {
    const broken = content().set('sources.yaml', '- id: [');
    expect(messages(whole, broken)[0]).toContain('ce fichier ne peut pas être lu');
  });
});
