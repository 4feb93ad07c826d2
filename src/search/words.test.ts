import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms, runs, runsOfAll, words } from './words.ts';

describe('words', () => {
  it('leaves elided articles out', () => {
    expect(words('L’école de l’État, aujourd’hui, qu’une')).toEqual([
      'ecole',
      'de',
      'etat',
      'aujourd',
      'hui',
      'une',
    ]);
  });

  it('cuts compounds into their parts', () => {
    expect(words('tiers-lieux, Guid’Asso, Simplon.co')).toEqual([
      'tiers',
      'lieux',
      'guid',
      'asso',
      'simplon',
      'co',
    ]);
  });

  it('reads a number as one word, whatever its spaces and its decimal mark', () => {
    expect(words('10 600 000 ou 10\u202f600\u202f000')).toEqual(['10600000', 'ou', '10600000']);
    expect(words('10,6 et 10.6')).toEqual(['10.6', 'et', '10.6']);
  });

  it('does not join numbers that are side by side', () => {
    expect(words('en 2014 204 structures')).toEqual(['en', '2014', '204', 'structures']);
  });

  it('finds nothing in what holds no letter and no digit', () => {
    expect(words('😀 … « » €')).toEqual([]);
  });
});

describe('forms', () => {
  it('adds to the parts of a compound the compound in one piece', () => {
    expect(forms('Guid’Asso')).toEqual(['guid', 'asso', 'guidasso']);
    expect(forms('R&D')).toEqual(['r', 'd', 'rd']);
    expect(forms('Web@cadémie')).toEqual(['web', 'cademie', 'webacademie']);
  });

  it('does not take an article for a part of the word', () => {
    expect(forms('l’école')).toEqual(['ecole']);
  });
});

describe('runsOfAll', () => {
  it('gives for each text what it gives alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0001', ''))),
        (texts) => {
          expect(runsOfAll(texts)).toEqual(texts.map((text) => runs(text)));
        },
      ),
    );
  });
});
