import { describe, expect, it } from 'vitest';
import { makeCorrector } from './corrector.ts';
import { Engine, type Sources } from './engine.ts';
import { Finder } from './finder.ts';
import { packNumbers } from './numbers.ts';
import { smallCatalogue } from './small-catalogue.ts';
import { stem } from './stem.ts';
import type { TextHit, TextIndex } from './text-index.ts';
import { packVocabulary, vocabularyOf } from './vocabulary.ts';
import { words } from './words.ts';

const texts: Record<string, string> = {
  fr_0000008: 'Un seuil pour les cantines et les marchés publics',
  fr_0000012: 'Le handicap et a la santé',
  fr_0000050: 'Le bénévolat se forme en 64,6 millions d’ heures',
};

/** An index that does as Pagefind does: it knows beginnings, and shortens what it does not know. */
function smallIndex(log: string[] = []): TextIndex {
  const hits = (matches: (word: string) => boolean): TextHit[] =>
    Object.entries(texts).flatMap(([fragment, content]) => {
      const places = words(content).flatMap((word, place) => (matches(word) ? [place] : []));
      return places.length > 0 ? [{ fragment, score: places.length, places, isExact: false }] : [];
    });
  return {
    word: async (typed) => {
      log.push(typed);
      const wanted = stem(typed);
      const found = hits((word) => stem(word).startsWith(wanted));
      if (found.length > 0) return found;
      for (let length = wanted.length - 1; length > 0; length -= 1) {
        const shorter = hits((word) => word === wanted.slice(0, length));
        if (shorter.length > 0) return shorter;
      }
      return [];
    },
    prepare: async (word) => {
      log.push(`${word}…`);
    },
    phrase: async (phrase) => hits((word) => word === phrase[0]),
  };
}

function smallEngine(sources: Partial<Sources> = {}): Promise<Engine> {
  const catalogue = smallCatalogue();
  return Engine.open(catalogue, {
    text: async () => smallIndex(),
    fragment: async (name) => ({ content: texts[name] ?? '', anchors: [] }),
    rest: async () => [],
    numbers: async () => packNumbers([[2, texts.fr_0000050 ?? '']]),
    corrector: async () =>
      makeCorrector(catalogue.entries, packVocabulary(vocabularyOf(Object.values(texts))), async () => {}),
    breathe: async () => {},
    ...sources,
  });
}

const exact: TextHit = { fragment: 'fr_0000008', score: 1, places: [4], isExact: true };

function* sizesOf(work: Generator<number, unknown>): Generator<number> {
  for (let step = work.next(); !step.done; step = work.next()) yield step.value;
}

const paths = async (engine: Engine, typed: string): Promise<string[]> =>
  (await engine.search(typed)).results.map(({ entry }) => entry.path);

describe('Engine', () => {
  it('answers at once from the first tier, without asking for anything', async () => {
    const engine = await smallEngine({ text: () => Promise.reject(new Error('not asked')) });
    expect(engine.quick('commande').results[0]?.entry.path).toBe('/glossaire/#commande-publique');
  });

  it('finds what only the text says', async () => {
    expect(await paths(await smallEngine(), 'cantines')).toEqual(['/propositions/8/']);
  });

  it('finds nothing for a word that the text does not hold, though Pagefind shortens it', async () => {
    expect(await paths(await smallEngine(), 'apricot')).toEqual([]);
  });

  it('finds the texts that hold a number', async () => {
    expect(await paths(await smallEngine(), '64,6 M')).toEqual(['/propositions/50/']);
  });

  it('corrects an unknown word, and gives the results of the correction', async () => {
    const answer = await (await smallEngine()).search('comande publik');
    expect(answer.correction).toBe('commande publique');
    expect(answer.results[0]?.entry.path).toBe('/glossaire/#commande-publique');
    expect((await (await smallEngine()).search('cantnies')).correction).toBe('cantines');
  });

  it('corrects neither a known word nor a number', async () => {
    expect((await (await smallEngine()).search('commande')).correction).toBeNull();
    expect((await (await smallEngine()).search('64,7 M')).correction).toBeNull();
  });

  it('asks for the corrections only when a word is unknown', async () => {
    const engine = await smallEngine({ corrector: () => Promise.reject(new Error('not asked')) });
    await expect(engine.search('commande publique')).resolves.toMatchObject({ correction: null });
    await expect(engine.search('comande')).rejects.toThrow('not asked');
  });

  it('leaves out the pages whose text holds a refused word', async () => {
    expect(await paths(await smallEngine(), 'marchés publics')).toContain('/propositions/8/');
    expect(await paths(await smallEngine(), 'marchés publics -cantines')).not.toContain('/propositions/8/');
  });

  it('says which words nothing answers, and gives what answers the others', async () => {
    const answer = await (await smallEngine()).search('cantines XYZZYX');
    expect(answer.missing).toEqual(['XYZZYX']);
    expect(answer.results[0]?.entry.path).toBe('/propositions/8/');
    expect((await (await smallEngine()).search('cantines')).missing).toEqual([]);
  });

  it('never corrects a word that stands for others of the site', async () => {
    const answer = await (await smallEngine()).search('volontariat');
    expect(answer).toMatchObject({ correction: null, missing: [] });
    expect(answer.results[0]?.entry.path).toBe('/glossaire/#benevolat');
  });

  it('gives the passages of a figure without starting the index', async () => {
    const engine = await smallEngine({ text: () => Promise.reject(new Error('not asked')) });
    const { query, results } = await engine.search('64,6 M');
    const passages = results[0] ? await engine.passages(results[0].entry, query, 1) : [];
    expect(passages[0]?.excerpt.some(({ marked }) => marked)).toBe(true);
  });

  it('asks the full text once for the same word', async () => {
    const log: string[] = [];
    const index = smallIndex(log);
    const engine = await smallEngine({ text: async () => index });
    await engine.search('cantines');
    await engine.search('cantines');
    expect(log).toEqual(['cantines']);
  });

  it('asks again after a failure', async () => {
    let tries = 0;
    const engine = await smallEngine({
      text: async () => {
        tries += 1;
        if (tries === 1) throw new Error('offline');
        return smallIndex();
      },
    });
    await expect(engine.search('cantines')).rejects.toThrow('offline');
    expect(await paths(engine, 'cantines')).toEqual(['/propositions/8/']);
  });

  it('gives the passages of a result', async () => {
    const engine = await smallEngine();
    const { query, results } = await engine.search('cantines');
    const [first] = results;
    const passages = first ? await engine.passages(first.entry, query, 2) : [];
    expect(passages[0]?.excerpt).toContainEqual({ text: 'cantines', marked: true });
  });

  it('reads its entries a few at a time, and lets the page breathe after each', async () => {
    const one = smallCatalogue().entries[0];
    if (!one) throw new Error('The small catalogue is empty.');
    const entries = Array.from({ length: 600 }, (_, index) => ({
      ...one,
      path: `/${index}/`,
      fragment: null,
    }));
    const slices = [...sizesOf(Finder.building({ ...smallCatalogue(), entries }))];
    expect(slices.slice(0, 24)).toEqual(Array.from({ length: 24 }, () => 25));
    let breaths = 0;
    const breathe = async (): Promise<void> => {
      breaths += 1;
    };
    const engine = await smallEngine({
      breathe,
      rest: async () => entries,
    });
    const before = breaths;
    await engine.loadRest();
    expect(breaths - before).toBeGreaterThanOrEqual(24);
  });

  it('takes in the rest once, however often it is asked for, and again after a failure', async () => {
    let asked = 0;
    const engine = await smallEngine({
      rest: async () => {
        asked += 1;
        if (asked === 1) throw new Error('offline');
        return [];
      },
    });
    await expect(engine.loadRest()).rejects.toThrow('offline');
    await Promise.all([engine.loadRest(), engine.loadRest()]);
    expect(asked).toBe(2);
  });

  it('looks at no page when the index says that it holds the word itself', async () => {
    const engine = await smallEngine({
      text: async () => ({ ...smallIndex(), word: async () => [exact] }),
      fragment: () => Promise.reject(new Error('not asked')),
      corrector: () => Promise.reject(new Error('not asked')),
    });
    expect(await paths(engine, 'cantines')).toEqual(['/propositions/8/']);
  });

  it('has the index made ready for a word of which enough is typed', async () => {
    const log: string[] = [];
    const engine = await smallEngine({ text: async () => smallIndex(log) });
    await engine.prepare(engine.quick('cant').query);
    await engine.prepare(engine.quick('canti').query);
    expect(log).toEqual(['canti…']);
  });
});
