import { chapterPath, laureatePath, narrativePath, pagePath, proposalPath, termPath } from './addresses.ts';
import type { Content } from './entry.ts';
import { freezeDeep } from './freeze.ts';
import { laureateFigureFields } from './laureate-figure.ts';
import type { Outline, ReadOutline } from './outline.ts';
import { findReferences } from './references.ts';
import { sectionsOf } from './sections.ts';
import type {
  Actor,
  Book,
  Chapter,
  Divergence,
  Figure,
  Labelled,
  Landmark,
  Laureate,
  Level,
  Part,
  Proposal,
  Reference,
  Source,
  Term,
  Theme,
  Use,
} from './types.ts';

/** A type whose links may still be filled in. */
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/**
 * Assembles the Book: every id becomes the thing it names, and every link is followed both ways.
 * The content must have passed the integrity rules; an unknown id throws, naming it.
 */
export function assembleBook(content: Content, readOutline: ReadOutline): Book {
  const file = content.book.data;

  const sources = new Map<string, Draft<Source>>();
  for (const { data } of content.sources) {
    sources.set(data.id, { kind: 'source', ...data, figures: [], landmarks: [], laureates: [], uses: [] });
  }

  const themes = new Map<string, Draft<Theme>>();
  const parts = new Map<string, Draft<Part>>();
  file.parts.forEach((data, index) => {
    const part: Draft<Part> = {
      id: data.id,
      title: data.title,
      introduction: data.introduction,
      index,
      themes: [],
      proposals: [],
    };
    parts.set(part.id, part);
    for (const { id, title, introduction } of data.themes) {
      const theme: Draft<Theme> = { id, title, introduction, part, proposals: [] };
      themes.set(id, theme);
      part.themes.push(theme);
    }
  });

  const actors = new Map<string, Draft<Actor>>(
    file.actors.map((data) => [data.id, { ...data, pilots: [], receives: [] }]),
  );
  const costs = levels(file.scales.cost);
  const eases = levels(file.scales.ease);
  const categories = byId(file.figure_categories);
  const needs = byId(file.needs);

  const figures = new Map<string, Draft<Figure>>();
  for (const { data } of content.figures) {
    const { themes: themeIds, source: sourceId, category, ...fields } = data;
    const source = get(sources, sourceId, 'source');
    const figure: Draft<Figure> = {
      kind: 'figure',
      ...fields,
      category: get(categories, category, 'figure category'),
      themes: themeIds.map((id) => get(themes, id, 'theme')),
      source,
      laureate: null,
      divergences: [],
      uses: [],
    };
    figures.set(data.id, figure);
    source.figures.push(figure);
  }

  const landmarks = new Map<string, Draft<Landmark>>();
  for (const { data } of content.landmarks) {
    const { kind, themes: themeIds, source: sourceId, ...fields } = data;
    const source = get(sources, sourceId, 'source');
    const landmark: Draft<Landmark> = {
      kind: 'landmark',
      type: kind,
      ...fields,
      themes: themeIds.map((id) => get(themes, id, 'theme')),
      source,
      uses: [],
    };
    landmarks.set(data.id, landmark);
    source.landmarks.push(landmark);
  }

  const laureates = new Map<string, Draft<Laureate>>();
  for (const { id: slug, data } of content.laureates) {
    const laureate: Draft<Laureate> = {
      slug,
      name: data.name,
      fullName: data.full_name,
      year: data.year,
      session: data.session,
      summary: data.summary,
      need: data.need === null ? null : get(needs, data.need, 'need'),
      publics: data.publics,
      place: data.place,
      region: data.region,
      legalForm: data.legal_form,
      website: data.website,
      figures: [],
      shown: data.smcl_2023,
      note: data.note,
      sources: data.sources.map((id) => get(sources, id, 'source')),
      proposals: [],
      chapters: [],
    };
    laureates.set(slug, laureate);
    for (const id of data.sources) get(sources, id, 'source').laureates.push(laureate);
    for (const own of data.figures) {
      const source = get(sources, own.source, 'source');
      const figure: Draft<Figure> = {
        kind: 'figure',
        ...laureateFigureFields(laureate.name, own, source.publisher),
        category: get(categories, file.laureates?.figure_category ?? '', 'figure category'),
        themes: [],
        source,
        laureate,
        divergences: [],
        changes: [],
        uses: [{ path: laureatePath(slug), label: laureate.name, title: laureate.name, kind: 'laureate' }],
      };
      figures.set(own.id, figure);
      laureate.figures.push(figure);
      source.figures.push(figure);
    }
  }

  const references = new Map<string, Draft<Figure> | Draft<Landmark> | Draft<Source>>([
    ...figures,
    ...landmarks,
    ...sources,
  ]);
  /** Notes that a text uses something, once per passage. */
  const use = (text: string, place: Use): Reference[] =>
    findReferences(text).map(({ id }) => {
      const reference = get(references, id, 'reference');
      if (!reference.uses.some(({ path }) => path === place.path)) reference.uses.push(place);
      return reference;
    });
  const usePassages = (outline: Outline, page: Omit<Use, 'label'> & { name: string }): Reference[] =>
    outline.passages.flatMap(({ anchor, heading, text }) =>
      use(text, {
        path: `${page.path}#${anchor}`,
        label: heading ? `${page.name}, ${heading}` : page.name,
        title: page.title,
        kind: page.kind,
      }),
    );

  const proposals = new Map<number, Draft<Proposal>>();
  const entries = [...content.proposals].sort((a, b) => a.data.number - b.data.number);
  for (const { data, body, file: textFile } of entries) {
    const part = get(parts, data.part, 'part');
    const theme = get(themes, data.theme, 'theme');
    const outline = readOutline(body, textFile);
    const path = proposalPath(data.number);
    const name = `Proposition ${data.number}`;
    const place = { path, name, title: data.title, kind: 'proposal' } as const;
    const proposal: Draft<Proposal> = {
      number: data.number,
      title: data.title,
      summary: data.summary,
      part,
      theme,
      pilots: data.pilots.map((id) => get(actors, id, 'actor')),
      addressees: data.addressees.map((id) => get(actors, id, 'actor')),
      cost: get(costs, data.cost, 'cost'),
      ease: get(eases, data.ease, 'ease'),
      horizon: get(byId(file.horizons), data.horizon, 'horizon'),
      instrument: get(byId(file.instruments), data.instrument, 'instrument'),
      indicators: data.indicators,
      examples: data.examples.map(({ laureate, text }) => ({
        laureate: get(laureates, laureate, 'laureate'),
        text,
      })),
      related: [],
      keywords: data.keywords,
      status: data.status,
      updated: data.updated,
      changes: data.changes,
      sections: sectionsOf(body, outline),
      references: unique([
        ...usePassages(outline, place),
        ...data.indicators.flatMap(({ reference, target }) =>
          use(`${reference ?? ''} ${target}`, {
            path: `${path}#indicateurs`,
            label: `${name}, Indicateurs`,
            title: data.title,
            kind: 'proposal',
          }),
        ),
        ...data.examples.flatMap(({ text }) =>
          use(text, {
            path: `${path}#exemples`,
            label: `${name}, Exemples`,
            title: data.title,
            kind: 'proposal',
          }),
        ),
      ]),
    };
    proposals.set(proposal.number, proposal);
    part.proposals.push(proposal);
    theme.proposals.push(proposal);
    for (const id of data.pilots) get(actors, id, 'actor').pilots.push(proposal);
    for (const id of data.addressees) get(actors, id, 'actor').receives.push(proposal);
    for (const { laureate } of data.examples) get(laureates, laureate, 'laureate').proposals.push(proposal);
  }
  for (const { data } of entries) {
    const proposal = get(proposals, data.number, 'proposal');
    proposal.related = data.related.map((number) => get(proposals, number, 'proposal'));
  }

  const chapters: Draft<Chapter>[] = [...content.chapters]
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data, body, file: textFile }) => {
      const outline = readOutline(body, textFile);
      const path = chapterPath(data.slug);
      const name = `Récit, chapitre ${data.order}`;
      const chapter: Draft<Chapter> = {
        ...data,
        figures: data.figures.map((id) => get(figures, id, 'figure')),
        laureates: data.laureates.map((slug) => get(laureates, slug, 'laureate')),
        sections: sectionsOf(body, outline),
        references: [],
      };
      chapter.references = unique(usePassages(outline, { path, name, title: data.title, kind: 'chapter' }));
      for (const id of data.figures) {
        const figure = get(figures, id, 'figure');
        const cited = figure.uses.some((place) => place.path.startsWith(path));
        if (!cited) figure.uses.push({ path, label: name, title: data.title, kind: 'chapter' });
      }
      for (const slug of data.laureates) get(laureates, slug, 'laureate').chapters.push(chapter);
      return chapter;
    });

  const terms = new Map<string, Draft<Term>>();
  for (const { data } of content.terms) {
    terms.set(data.id, { ...data, see: [] });
    use(data.definition, { path: termPath(data.id), label: 'Glossaire', title: data.term, kind: 'term' });
  }
  for (const { data } of content.terms) {
    get(terms, data.id, 'term').see = data.see.map((id) => get(terms, id, 'term'));
  }

  for (const { id, data, body, file: textFile } of content.pages) {
    usePassages(readOutline(body, textFile), {
      path: pagePath(id),
      name: data.title,
      title: data.title,
      kind: 'page',
    });
  }

  const divergences: Draft<Divergence>[] = content.divergences.map(({ data }) => {
    const divergence: Draft<Divergence> = {
      ...data,
      figures: data.figures.map((id) => get(figures, id, 'figure')),
    };
    for (const id of data.figures) get(figures, id, 'figure').divergences.push(divergence);
    return divergence;
  });

  const chronology = file.chronology.map(({ date, event, source: id }, index) => {
    const source = get(sources, id, 'source');
    const path = `${narrativePath}#chronologie-${index + 1}`;
    source.uses.push({ path, label: 'Chronologie', title: event, kind: 'chronology' });
    return { date, event, source };
  });
  const about = (id: string, path: string, title: string): Source => {
    const source = get(sources, id, 'source');
    source.uses.push({ path, label: title, title, kind: 'page' });
    return source;
  };

  return freezeDeep<Book>({
    title: file.title,
    shortTitle: file.short_title,
    lead: file.lead,
    deliberatingActor: file.deliberating_actor ? get(actors, file.deliberating_actor, 'actor') : null,
    keywords: file.keywords,
    subtitle: file.subtitle,
    horizon: file.horizon,
    presented: file.presented,
    publisher: file.publisher,
    source: about(file.source, pagePath('a-propos'), 'À propos'),
    edition: file.edition,
    parts: [...parts.values()],
    themes: [...themes.values()],
    actors: [...actors.values()],
    costs: [...costs.values()],
    eases: [...eases.values()],
    scalesNote: file.scales.note,
    horizons: file.horizons,
    instruments: file.instruments,
    needs: file.needs,
    figureCategories: file.figure_categories,
    proposals: [...proposals.values()],
    laureates: [...laureates.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    laureateCount: file.laureates
      ? {
          awardedBy: file.laureates.awarded_by,
          shownAt: file.laureates.shown_at ?? null,
          counted: file.laureates.counted,
          from: file.laureates.from,
          to: file.laureates.to,
          figure: get(figures, file.laureates.figure, 'figure'),
        }
      : null,
    chapters,
    pages: content.pages.map(({ id, data }) => ({ slug: id, ...data })),
    figures: [...figures.values()],
    landmarks: [...landmarks.values()],
    sources: [...sources.values()],
    terms: [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, 'fr')),
    divergences,
    synonyms: content.synonyms.map(({ data }) => data),
    chronology,
    consultation: {
      ...file.consultation,
      source: about(file.consultation.source, pagePath('a-propos'), 'À propos'),
    },
    redirects: content.redirects.map(({ data }) => data),
    references,
  });
}

function levels(scale: readonly Omit<Level, 'rank'>[]): Map<string, Level> {
  return new Map(scale.map((level, rank) => [level.id, { ...level, rank }]));
}

function byId<T extends Labelled>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function get<K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Unknown ${what}: ${String(key)}. Run the integrity rules first.`);
  return value;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
