import type {
  Actor,
  Book,
  Divergence,
  Figure,
  Laureate,
  Level,
  Part,
  Precision,
  Proposal,
  Source,
  Theme,
} from '#book/types.ts';

/** What a test says of a proposal; the rest is filled in. */
export interface ProposalSketch {
  readonly part?: number;
  readonly cost?: number;
  readonly ease?: number;
  readonly pilots?: readonly number[];
  readonly addressees?: readonly number[];
  readonly horizon?: keyof typeof horizonNames;
  readonly instrument?: keyof typeof instrumentNames;
}

export interface LaureateSketch {
  readonly name?: string;
  readonly year?: number | null;
  readonly need?: number | null;
  readonly region?: string | null;
}

export interface FigureSketch {
  readonly value: number;
  readonly unit: string;
  readonly display?: string;
  readonly precision?: Precision;
}

export interface BookSketch {
  readonly parts?: readonly string[];
  /** Names with their article. */
  readonly actors?: readonly string[];
  readonly costs?: number;
  readonly eases?: number;
  /** Numbered from 1 in order. */
  readonly proposals?: readonly ProposalSketch[];
  readonly needs?: readonly string[];
  readonly laureates?: readonly LaureateSketch[];
  readonly counted?: { readonly counted: number; readonly from: number; readonly to: number };
  readonly divergences?: readonly { readonly subject: string; readonly figures: readonly FigureSketch[] }[];
  readonly events?: readonly { readonly date: string; readonly event: string }[];
}

/** A type whose links may still be filled in. */
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

const costNames = ['Sans coût', 'Coût faible', 'Coût moyen', 'Coût élevé'];
const easeNames = ['Facile', 'Facilité moyenne', 'Difficile'];
const horizonNames = {
  court: 'Court terme',
  moyen: 'Moyen terme',
  long: 'Long terme',
};
const instrumentNames = {
  loi: 'Loi',
  reglement: 'Règlement',
  budget: 'Budget',
  contrat: 'Contrat',
  organisation: 'Organisation',
  communication: 'Communication',
  recherche: 'Recherche',
};

/** A small Book for tests: only what charts read is real. */
export function sketchBook(sketch: BookSketch = {}): Book {
  const source = sketchSource('livre', 'Livre blanc');
  const costs = levels(costNames, sketch.costs ?? 4);
  const eases = levels(easeNames, sketch.eases ?? 3);
  const parts = (sketch.parts ?? ['État', 'Entreprises']).map(sketchPart);
  const actors = (sketch.actors ?? ['l’État', 'les collectivités']).map(sketchActor);
  const needs = (sketch.needs ?? ['Éducation', 'Santé']).map((label, index) => ({
    id: `besoin-${index}`,
    label,
  }));

  const proposals = (sketch.proposals ?? []).map((given, index): Draft<Proposal> => {
    const part = at(parts, given.part ?? 0);
    const proposal: Draft<Proposal> = {
      number: index + 1,
      title: `Titre ${index + 1}`,
      summary: '',
      part,
      theme: at(part.themes, 0),
      pilots: (given.pilots ?? [0]).map((actor) => at(actors, actor)),
      addressees: (given.addressees ?? [1]).map((actor) => at(actors, actor)),
      cost: at(costs, given.cost ?? 0),
      ease: at(eases, given.ease ?? 0),
      horizon: { id: given.horizon ?? 'court', label: horizonNames[given.horizon ?? 'court'], meaning: '' },
      instrument: { id: given.instrument ?? 'loi', label: instrumentNames[given.instrument ?? 'loi'] },
      indicators: [],
      examples: [],
      related: [],
      keywords: [],
      status: 'travail',
      updated: '2026-11-22',
      changes: [],
      sections: [],
      references: [],
    };
    part.proposals.push(proposal);
    for (const actor of given.pilots ?? [0]) at(actors, actor).pilots.push(proposal);
    for (const actor of given.addressees ?? [1]) at(actors, actor).receives.push(proposal);
    return proposal;
  });

  const laureates = (sketch.laureates ?? []).map(
    ({ name, year = 2015, need = 0, region = 'Bretagne' }, index): Laureate => ({
      slug: `laureat-${index + 1}`,
      name: name ?? `Lauréat ${index + 1}`,
      fullName: null,
      year,
      session: null,
      summary: null,
      need: need === null ? null : at(needs, need),
      publics: [],
      place: null,
      region,
      legalForm: null,
      website: null,
      figures: [],
      shown: false,
      note: null,
      sources: [sketchSource(`source-${index % 3}`, 'Carenews')],
      proposals: [],
      chapters: [],
    }),
  );

  const divergences = (sketch.divergences ?? []).map(
    ({ subject, figures }, index): Divergence => ({
      id: `divergence-${index + 1}`,
      subject,
      explanation: '',
      figures: figures.map((figure, place) =>
        sketchFigure(`chiffre-${index + 1}-${place + 1}`, figure, source),
      ),
    }),
  );

  return {
    title: 'Livre blanc',
    shortTitle: 'Livre',
    lead: '',
    deliberatingActor: null,
    keywords: [],
    subtitle: '',
    horizon: '2024-2034',
    presented: '2024-11-21',
    publisher: 'Fondation',
    source,
    edition: { status: 'travail', date: '2026-11-22', version: '1.0.0' },
    parts,
    themes: parts.flatMap(({ themes }) => themes),
    actors,
    costs,
    eases,
    scalesNote: 'Les niveaux sont les nôtres.',
    horizons: Object.entries(horizonNames).map(([id, label]) => ({ id, label, meaning: '' })),
    instruments: Object.entries(instrumentNames).map(([id, label]) => ({ id, label })),
    needs,
    figureCategories: [],
    proposals,
    laureates,
    laureateCount: {
      awardedBy: 'La Fondation',
      shownAt: null,
      ...(sketch.counted ?? { counted: 204, from: 2014, to: 2024 }),
      figure: sketchFigure('laureats-10-ans', { value: 204, unit: 'structures' }, source),
    },
    chapters: [],
    pages: [],
    figures: divergences.flatMap(({ figures }) => figures),
    landmarks: [],
    sources: [source],
    terms: [],
    divergences,
    synonyms: [],
    chronology: (sketch.events ?? []).map(({ date, event }) => ({ date, event, source })),
    consultation: { from: '2024-05', to: '2024-07', who: '', source },
    redirects: [],
    references: new Map(),
  };
}

function levels(names: readonly string[], length: number): Level[] {
  return Array.from({ length }, (_, rank) => {
    const label = names[rank] ?? `Niveau ${rank + 1}`;
    return {
      id: `niveau-${rank}`,
      label,
      short:
        label === 'Sans coût'
          ? 'Nul'
          : label.replace(/^(?:Coût|Facilité) (.)/, (_, first: string) => first.toUpperCase()),
      meaning: 'ce que cela veut dire',
      rank,
    };
  });
}

function sketchPart(title: string, index: number): Draft<Part> {
  const part: Draft<Part> = {
    id: `partie-${index}`,
    title,
    introduction: '',
    index,
    themes: [],
    proposals: [],
  };
  const theme: Theme = { introduction: '', id: `theme-${index}`, title: 'Thème', part, proposals: [] };
  part.themes.push(theme);
  return part;
}

function sketchActor(name: string, index: number): Draft<Actor> {
  const short = name.replace(/^(les |le |la |l’)/, '');
  return { id: `acteur-${index}`, name, short, introduction: '', pilots: [], receives: [] };
}

export function sketchSource(id: string, title: string): Source {
  return {
    kind: 'source',
    id,
    title,
    publisher: 'Éditeur',
    date: '2024',
    url: `https://exemple.fr/${id}`,
    archive: null,
    figures: [],
    landmarks: [],
    laureates: [],
    uses: [],
  };
}

function sketchFigure(id: string, sketch: FigureSketch, source: Source): Figure {
  const { value, unit, display = `${value}`, precision = 'exact' } = sketch;
  return {
    kind: 'figure',
    id,
    label: `Libellé ${id}`,
    sentence: '',
    display,
    value,
    unit,
    period: '2024',
    measured: null,
    scope: null,
    precision,
    category: { id: 'resultats', label: 'Résultats' },
    themes: [],
    note: null,
    source,
    changes: [],
    laureate: null,
    divergences: [],
    uses: [],
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`The sketch has no item ${index}.`);
  return item;
}
