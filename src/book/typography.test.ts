import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, typographyEdits } from './typography.ts';

/** No-break spaces made visible: ~ for U+00A0, _ for U+202F. */
const shown = (text: string) => typeset(text).replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

function expectUntouched(...texts: string[]) {
  for (const text of texts) expect(typeset(text), text).toBe(text);
}

describe('spaces around punctuation', () => {
  it('are no-break: wide before the colon, thin before ; ! ?', () => {
    expect(shown('Deux voies : le don ; le prêt. Quoi ? Oui !')).toBe(
      'Deux voies~: le don_; le prêt. Quoi_? Oui_!',
    );
  });

  it('are put where they are missing, at the end of a word', () => {
    expect(shown('Deux voies: le don; le prêt. Quoi? Oui!')).toBe(
      'Deux voies~: le don_; le prêt. Quoi_? Oui_!',
    );
    expect(shown('(vraiment?) et « vite! »')).toBe('(vraiment_?) et «~vite_!~»');
  });

  it('replace spaces of another width', () => {
    expect(shown('mot\u00a0; mot\u202f: mot\u2009! mot  ?')).toBe('mot_; mot~: mot_! mot_?');
  });

  it('are one before several marks', () => {
    expect(shown('Quoi ?! Quoi?! Non !!! Et...? Et… ?')).toBe('Quoi_?! Quoi_?! Non_!!! Et…_? Et…_?');
  });

  it('are not put inside times, addresses, code, nor after an opening mark', () => {
    expectUntouched('12:30', 'a:b', 'std::vector', '(!)', '[?]', ':)', 'x?y=1', 'un ; b'.replace(' ; ', ';'));
    expectUntouched('https://exemple.fr: suite', ': début', '! début');
  });
});

describe('quotes', () => {
  it('have no-break word spaces inside guillemets', () => {
    expect(shown('le « mot » et «mot» et (« mot »)')).toBe('le «~mot~» et «~mot~» et («~mot~»)');
    expect(shown('« mot » : « mot » ; « mot ».')).toBe('«~mot~»~: «~mot~»_; «~mot~».');
  });

  it('become guillemets when straight and in pairs', () => {
    expect(shown('Il dit "bonjour", puis "au revoir" !')).toBe('Il dit «~bonjour~», puis «~au revoir~»_!');
    expect(shown('"mot": oui')).toBe('«~mot~»~: oui');
    expect(shown('l\'"État"')).toBe('l’«~État~»');
    expect(shown('("mot")')).toBe('(«~mot~»)');
  });

  it('become “ ” inside other quotes', () => {
    expect(shown('« Il dit "oui" »')).toBe('«~Il dit “oui”~»');
    expect(shown('"Il dit "oui" "')).toBe('"Il dit «~oui~» "');
    expect(shown('"Un "b" clair"')).toBe('«~Un “b” clair~»');
  });

  it('stay straight without their pair', () => {
    expectUntouched('un écran de 5" large', 'un "mot', 'un mot" seul', '""', '" "');
  });

  it('leave curly quotes as they are', () => {
    expectUntouched('“mot” et ‘mot’');
  });
});

describe('apostrophes', () => {
  it('are curly between letters, before a number and before a quote', () => {
    expect(shown("l'État, qu'il, aujourd'hui, d'1 M€, l'« État »")).toBe(
      'l’État, qu’il, aujourd’hui, d’1_M€, l’«~État~»',
    );
  });

  it('stay as they are elsewhere', () => {
    expectUntouched("les 'mots' choisis", "5' de pause", "'début");
  });

  it('are curly in alternatives and before an address', () => {
    expect(shown("l'aide/l'accompagnement")).toBe('l’aide/l’accompagnement');
    expect(shown("d'info@exemple.fr")).toBe('d’info@exemple.fr');
  });
});

describe('numbers', () => {
  it('keep their thousands together with thin spaces', () => {
    expect(shown('23 365 aides')).toBe('23_365 aides');
    expect(shown('10 600 000 aides')).toBe('10_600_000 aides');
    expect(shown('1 234,5 km')).toBe('1_234,5_km');
    expect(shown('23\u00a0365 aides')).toBe('23_365 aides');
  });

  it('are not glued to a year, a decimal or a number of other length', () => {
    expectUntouched('en 2024 300 projets', 'vers 2,12 500 mots', 'au 01 23 45 67 89, merci');
  });

  it('never split a year', () => {
    expectUntouched('en 2024, puis');
  });

  it('keep their unit: thin space before a symbol, word space before a word', () => {
    expect(shown('41 % des aides, 80 M€ et 2 Md€, 150 000 € ou 55 000 km')).toBe(
      '41_% des aides, 80_M€ et 2_Md€, 150_000_€ ou 55_000_km',
    );
    expect(shown("3 ans, 10,6 millions d'euros, 2 milliards et 18 mois")).toBe(
      '3~ans, 10,6~millions d’euros, 2~milliards et 18~mois',
    );
    expect(shown('41% et 80M€ et 12€')).toBe('41_% et 80_M€ et 12_€');
    expect(shown('à 10 h 30 demain')).toBe('à 10_h_30 demain');
  });

  it('do not take a word for a unit', () => {
    expectUntouched('12 hommes', '3 moissons', '5 mots', 'a%20b', '100%20x');
    expect(shown("les 12 m'ont dit")).toBe('les 12 m’ont dit');
  });

  it('keep what announces them', () => {
    expect(shown('loi n° 2014-856, art. 15, art. L. 2113-12, p. 4, n°12 puis')).toBe(
      'loi n°~2014-856, art.~15, art.~L.~2113-12, p.~4, n°~12 puis',
    );
    expect(shown('la proposition 12 et l’article 4 disent')).toBe('la proposition~12 et l’article~4 disent');
  });

  it('keep the month of a day', () => {
    expect(shown('le 21 novembre 2024 et le 1er mars 2025 aussi')).toBe(
      'le 21~novembre 2024 et le 1er~mars 2025 aussi',
    );
  });
});

describe('what must not be cut at a line end', () => {
  it('is a title and its name', () => {
    expect(shown('M. Dupont, Mme Durand, MM. A et B')).toBe('M.~Dupont, Mme~Durand, MM.~A et~B');
    expect(shown('en 2024 M. Dupont dit')).toBe('en 2024 M.~Dupont dit');
  });

  it('is a letter or a short number at the end', () => {
    expect(shown('Europe 1.')).toBe('Europe~1.');
    expect(shown('Où il y a')).toBe('Où il y~a');
    expectUntouched('La fin du mot.');
  });
});

describe('dots and dashes', () => {
  it('three dots are an ellipsis', () => {
    expect(shown('Et... [...] fin...')).toBe('Et… […] fin…');
    expectUntouched('a....b', 'a..b');
  });

  it('a span of years takes an en dash', () => {
    expect(shown('le Récit 2014-2024 (2019-2020)')).toBe('le Récit 2014–2024 (2019–2020)');
  });

  it('other numbers keep their hyphen', () => {
    expectUntouched(
      '2014-856',
      '2024-11-21',
      '2024-2014',
      'rapport-2014-2024',
      '1234-5678',
      'les 14-15 mai'.replace(' mai', '.'),
    );
    expect(shown('n° 2014-2024 du')).toBe('n°~2014-2024 du');
  });
});

describe('what is not French text', () => {
  it('is left alone: addresses, e-mail addresses, file names, identifiers', () => {
    expectUntouched(
      'https://exemple.fr/l\'aide?q=1&r="x"!',
      "contact'test@exemple.fr",
      'rapport_2014-2024...v2',
      "l_a'b",
      'chiffres-2014-2024.csv',
      "src/l'x.ts",
      'exemple.fr',
    );
  });

  it('lets the punctuation around be corrected', () => {
    expect(shown('Voir "donnees.csv" : https://exemple.fr/a ; merci')).toBe(
      'Voir «~donnees.csv~»~: https://exemple.fr/a_; merci',
    );
  });
});

/** Pieces that the rules look at, glued at random. */
const soup = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(...'aeLMnpéh 0123456789 \'’"«»“”:;!?.…,-–—()[]%€°/@_\u00a0\u202f\u2009\n'),
      },
      fc.constantFrom(
        'Mme ',
        'art. ',
        'n°',
        'M€',
        'Md€',
        ' ans',
        ' km',
        '2014-2024',
        'http://a.fr/b',
        'x.csv',
        "l'",
        '...',
      ),
      fc.constantFrom(' millions', '1er mars', '\ufffc', '"mot"', ' 365'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is the same set twice as set once', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps everything but spaces, apostrophes, quotes, dots and hyphens', () => {
    const kept = (text: string) => text.replace(/[\s'’"«»“”.…–-]/g, '');
    fc.assert(
      fc.property(soup, (text) => {
        expect(kept(typeset(text))).toBe(kept(text));
      }),
    );
  });

  it('keeps its lines', () => {
    const lines = (text: string) => text.split('\n').length;
    fc.assert(
      fc.property(soup, (text) => {
        expect(lines(typeset(text))).toBe(lines(text));
      }),
    );
  });

  it('is changed by edits that follow each other', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let from = 0;
        for (const { start, end } of typographyEdits(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(start);
          from = end;
        }
      }),
    );
  });
});
