import { describe, expect, it } from 'vitest';
import { slugOf } from './slug-of.ts';

describe('slugOf', () => {
  it('keeps the first telling words, without accents', () => {
    expect(slugOf('Élèves formés depuis 2010', 2)).toBe('eleves-formes');
    expect(slugOf("Appels reçus par an sur la ligne d'écoute", 3)).toBe('appels-recus-ligne');
  });

  it('leaves out what is between brackets', () => {
    expect(slugOf('Jeunes accompagnés (environ)', 4)).toBe('jeunes-accompagnes');
  });

  it('still says something when every word is empty', () => {
    expect(slugOf('Une année sur deux', 2)).toBe('deux');
    expect(slugOf('Par an', 2)).toBe('par-an');
  });
});
