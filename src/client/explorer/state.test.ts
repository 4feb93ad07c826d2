import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanWords, longestWords } from '../filtering/clean.ts';
import {
  type ExplorerState,
  everything,
  filterNames,
  orders,
  readState,
  stateAddress,
  stateQuery,
  toggleValue,
  views,
} from './state.ts';

const filters = {
  partie: ['etat-collectivites', 'entreprises'],
  theme: ['don', 'benevolat'],
  acteur: ['etat', 'etat.pilote', 'etat.destinataire'],
  cout: ['nul', 'faible', 'eleve'],
  facilite: ['facile', 'difficile'],
  horizon: ['court', 'long'],
};

const anyState: fc.Arbitrary<ExplorerState> = fc
  .record({
    values: fc.record(
      Object.fromEntries(filterNames.map((name) => [name, fc.subarray(filters[name], { minLength: 1 })])),
      { requiredKeys: [] },
    ),
    words: fc.string({ unit: 'binary', maxLength: 200 }),
    order: fc.constantFrom(...orders),
    view: fc.constantFrom(...views),
  })
  .map(({ values, words, order, view }) => ({
    // No key is undefined: fast-check leaves out those it does not draw.
    values: values as ExplorerState['values'],
    words: cleanWords(words),
    order,
    view,
  }));

describe('the explorer’s address', () => {
  it('is short and says what it filters', () => {
    const state: ExplorerState = {
      values: { cout: ['nul', 'faible'], facilite: ['facile'], acteur: ['etat.pilote'] },
      words: 'appels à projets',
      order: 'cout',
      view: 'tableau',
    };
    expect(stateAddress(state)).toBe(
      '/propositions/?acteur=etat.pilote&cout=nul,faible&facilite=facile&q=appels%20%C3%A0%20projets&tri=cout&vue=tableau',
    );
    expect(stateQuery(everything)).toBe('');
  });

  it('gives back the state it was made from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(stateQuery(state), filters)).toEqual({ state, unknown: [] });
      }),
    );
  });

  it('is read the same when commas are encoded, names repeated, values in another order', () => {
    const expected = readState('?cout=nul,faible', filters);
    for (const query of ['?cout=nul%2Cfaible', '?cout=faible&cout=nul', '?cout=faible,,+nul,nul&utm=x']) {
      expect(readState(query, filters)).toEqual(expected);
    }
  });

  it('leaves out what it does not know, and names it', () => {
    const { state, unknown } = readState('?cout=gratuit,nul&acteur=martiens&tri=hasard&vue=%00', filters);
    expect(state).toEqual({ ...everything, values: { cout: ['nul'] } });
    expect(unknown).toEqual(['martiens', 'gratuit', 'hasard']);
  });

  it('cuts what it does not know, and stops naming it after a few', () => {
    const { unknown } = readState(`?cout=${'x'.repeat(100_000)},a,b,c,d,e,f`, filters);
    expect(unknown).toEqual([`${'x'.repeat(24)}…`]);
    expect(readState('?cout=a,b,c,d,e,f,g', filters).unknown).toHaveLength(5);
  });

  it('survives any query, and its own address is then a clean one', () => {
    const piece = fc.oneof(
      fc.constantFrom(...filterNames, 'q', 'tri', 'vue', 'p', '__proto__', 'constructor'),
      fc.constantFrom(
        '=',
        '&',
        ',',
        '?',
        '#',
        '%',
        '%E9',
        '%00',
        '%u2028',
        '+',
        ';',
        '[]',
        '\ud800',
        '\u202e',
      ),
      fc.constantFrom('<script>alert(1)</script>', '"><img onerror=alert(1)>', 'javascript:alert(1)', 'nul'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { state, unknown } = readState(`?${pieces.join('')}`, filters);
        expect(unknown.length).toBeLessThanOrEqual(5);
        expect(Array.from(state.words).length).toBeLessThanOrEqual(longestWords);
        for (const [name, ids] of Object.entries(state.values)) {
          expect(filters[name as keyof typeof filters]).toEqual(expect.arrayContaining([...ids]));
        }
        expect(readState(stateQuery(state), filters)).toEqual({ state, unknown: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('toggleValue', () => {
  it('adds a value in its place, and takes it out again', () => {
    const one = toggleValue(everything, filters, 'cout', 'faible');
    expect(toggleValue(one, filters, 'cout', 'nul').values).toEqual({ cout: ['nul', 'faible'] });
    expect(toggleValue(one, filters, 'cout', 'faible')).toEqual(everything);
  });
});
