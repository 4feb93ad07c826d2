import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainUnit, type Stated, statePrecisely } from './precision.ts';

const figure = (fields: Partial<Stated>): Stated => ({
  display: '2 000',
  unit: 'associations',
  scope: null,
  precision: 'exact',
  sentence: 'Une phrase.',
  ...fields,
});

describe('statePrecisely', () => {
  it('takes the doubt out of the unit and shows it', () => {
    expect(statePrecisely(figure({ unit: 'associations (environ)' }))).toMatchObject({
      unit: 'associations',
      precision: 'about',
      display: 'environ 2 000',
    });
    expect(statePrecisely(figure({ unit: 'structures (plus de)' }))).toMatchObject({
      unit: 'structures',
      precision: 'more-than',
      display: 'plus de 2 000',
    });
    expect(
      statePrecisely(figure({ unit: 'entreprises (moins de)', display: 'moins de 3 000' })),
    ).toMatchObject({
      unit: 'entreprises',
      precision: 'less-than',
      display: 'moins de 3 000',
    });
  });

  it('believes a doubt that the display or the sentence says', () => {
    expect(statePrecisely(figure({ display: 'plus de 882 M€', unit: 'euros' })).precision).toBe('more-than');
    const told = figure({ sentence: 'Près de 2 000 associations sont reconnues.' });
    expect(statePrecisely(told)).toMatchObject({ precision: 'about', display: 'environ 2 000' });
  });

  it('does not take the doubt about another number', () => {
    const told = figure({
      sentence: 'Soit 2 000 associations, pour environ 20 000 salariés et près de 2 000,5 euros.',
    });
    expect(statePrecisely(told).precision).toBe('exact');
  });

  it('reads a range as an order of magnitude, which its display already shows', () => {
    expect(statePrecisely(figure({ display: '15 à 20' }))).toMatchObject({
      precision: 'about',
      display: '15 à 20',
    });
  });

  it('keeps a precision already stated', () => {
    expect(statePrecisely(figure({ precision: 'about', display: '85 %' })).display).toBe('environ 85 %');
  });

  it('moves to the scope what the unit says of whom it covers', () => {
    expect(statePrecisely(figure({ unit: '% (contre 33 %)' }))).toMatchObject({
      unit: '%',
      scope: 'contre 33 %',
    });
    expect(statePrecisely(figure({ unit: '% des TPE', scope: 'France' }))).toMatchObject({
      unit: '%',
      scope: 'France ; TPE',
    });
  });

  it('says the same thing when it is applied twice', () => {
    const units = [
      '€',
      '€ (PLF initial)',
      '% des Français',
      'associations (environ)',
      'jours',
      '€ de budget (2018)',
    ];
    const displays = ['5', '7 à 10', 'plus de 5', '12,5 M€'];
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(...displays),
        fc.constantFrom('exact', 'about', 'more-than', 'less-than') as fc.Arbitrary<Stated['precision']>,
        (unit, display, precision) => {
          const once = statePrecisely(figure({ unit, display, precision }));
          expect(statePrecisely(once)).toEqual(once);
        },
      ),
    );
  });
});

describe('plainUnit', () => {
  it('has one word for euros', () => {
    expect(plainUnit('€').unit).toBe('euros');
    expect(plainUnit('€ par foyer donateur').unit).toBe('euros par foyer donateur');
    expect(plainUnit("€ de chiffre d'affaires")).toMatchObject({
      unit: 'euros',
      scope: "chiffre d'affaires",
    });
  });
});
