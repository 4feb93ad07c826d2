import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, type Filtered, filterList, indexList, type Listed } from './filter.ts';
import { wordsOf } from './words.ts';

const filters = { cout: ['nul', 'faible', 'eleve'], acteur: ['etat', 'ess', 'citoyens'] };

const record = (cout: string[], acteur: string[], text = ''): Listed => ({
  values: { cout, acteur },
  words: wordsOf(text),
});

const choose = (values: Choice['values'], words = ''): Choice => ({ values, words });

const shownIn = ({ shown }: Filtered): number[] => [...shown].flatMap((flag, index) => (flag ? [index] : []));

const anyList = fc.array(
  fc.record({
    cout: fc.constantFrom('nul', 'faible', 'eleve'),
    acteur: fc.subarray(['etat', 'ess', 'citoyens']),
    text: fc.constantFrom('subvention', 'don', ''),
  }),
  { maxLength: 30 },
);
const anyChoice = fc.record({
  values: fc.record({
    cout: fc.subarray(filters.cout),
    acteur: fc.subarray(filters.acteur),
  }),
  words: fc.constantFrom('', 'subventions', 'don'),
});

describe('filterList', () => {
  const index = indexList(
    [
      record(['nul'], ['etat', 'ess'], 'Réserver une part du fonds'),
      record(['faible'], ['etat'], 'Simplifier les subventions'),
      record(['faible'], ['citoyens'], 'Le don'),
      record(['eleve'], [], 'La subvention'),
    ],
    filters,
  );

  it('shows everything when nothing is chosen, with each value’s own count', () => {
    const { total, values } = filterList(index, choose({}));
    expect(total).toBe(4);
    expect(values.cout?.map(({ count }) => count)).toEqual([1, 2, 1]);
    expect(values.acteur?.map(({ leaves }) => leaves)).toEqual([2, 1, 1]);
  });

  it('wants one of a filter’s chosen values, and every filter', () => {
    expect(shownIn(filterList(index, choose({ cout: ['nul', 'faible'], acteur: ['etat'] })))).toEqual([0, 1]);
    expect(shownIn(filterList(index, choose({ acteur: ['etat'] }, 'subvention')))).toEqual([1]);
  });

  it('says what a second value of the same filter would add', () => {
    const { values } = filterList(index, choose({ cout: ['nul'] }));
    expect(values.cout).toEqual([
      { isChosen: true, count: 1, leaves: 4 },
      { isChosen: false, count: 2, leaves: 3 },
      { isChosen: false, count: 1, leaves: 2 },
    ]);
  });

  it('leaves out ids that the filters do not have', () => {
    expect(filterList(index, choose({ cout: ['inconnu'], autre: ['x'] })).total).toBe(4);
  });

  it('promises for each value exactly what choosing or leaving it then shows', () => {
    fc.assert(
      fc.property(anyList, anyChoice, (list, choice) => {
        const made = indexList(
          list.map(({ cout, acteur, text }) => record([cout], acteur, text)),
          filters,
        );
        const { values } = filterList(made, choice);
        for (const name of ['cout', 'acteur'] as const) {
          for (const [position, id] of filters[name].entries()) {
            const before = choice.values[name];
            const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
            const then = filterList(made, { ...choice, values: { ...choice.values, [name]: after } });
            expect(values[name]?.[position]?.leaves).toBe(then.total);
          }
        }
      }),
    );
  });
});
