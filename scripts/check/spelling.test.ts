import { describe, expect, it } from 'vitest';
import { frenchDictionary, openDictionary } from './dictionary.ts';
import { readLexicon, spelling } from './spelling.ts';
import type { TextLine } from './texts.ts';
import { wordsOf } from './words.ts';

const dictionary = frenchDictionary();
const line = (text: string): TextLine => ({
  file: 'a.mdx',
  line: 1,
  column: 1,
  text,
  field: 'body',
  proposal: 1,
});
const unknown = (text: string, lexicon: string[] = []): (string | undefined)[] =>
  spelling([line(text)], dictionary, new Set(lexicon)).map(({ found }) => found);

describe('the dictionary', () => {
  it('knows the forms of its words by their endings', () => {
    const affixes = 'NEEDAFFIX ()\nSFX X. Y 2\nSFX X. 0 x [aeo]u\nSFX X. al aux al\n';
    const { has } = openDictionary(affixes, '3\neau/X.\nnational/X.\nracine/()');
    expect(['eau', 'eaux', 'nationaux'].every(has)).toBe(true);
    expect(['eauaux', 'nationalx', 'racine'].some(has)).toBe(false);
  });

  it('knows French verbs, plurals and feminines', () => {
    for (const word of ['abandonnaient', 'chevaux', 'nationales', 'élue', 'œuvre', "aujourd'hui"]) {
      expect(dictionary.has(word), word).toBe(true);
    }
    for (const word of ['éleve', 'oeuvre', 'associassion', 'chevals'])
      expect(dictionary.has(word), word).toBe(false);
  });

  it('offers the words at one slip', () => {
    expect(dictionary.near('oeuvre')).toContain('œuvre');
    expect(dictionary.near('financment')).toContain('financement');
  });
});

describe('spelling', () => {
  it('reports a word with its place, once a file', () => {
    const [found, ...more] = spelling([line('L’associassion et l’associassion.')], dictionary, new Set());
    expect(found).toMatchObject({ line: 1, column: 3, found: 'associassion', severity: 'warning' });
    expect(found?.message).toBe(
      "« associassion » n'est pas au dictionnaire ; vouliez-vous dire « associassions » ? Si c'est un nom propre, ajoutez-le à lexique.txt",
    );
    expect(more).toEqual([]);
  });

  it('understands elisions, hyphens, acronyms, capitals and numbers', () => {
    expect(
      unknown(
        'Qu’il aille là-bas, dit-il : l’ESUS, au XXIe siècle, est-elle socio-économique ? ÉVALUER B2B.',
      ),
    ).toEqual([]);
  });

  it('leaves references, addresses and code alone', () => {
    expect(
      unknown('Voir [@mrklz-2024], [ici](/azerty/) et azertyu.fr ou `npm xyzzy`, xyzzy@azerty.fr.'),
    ).toEqual([]);
  });

  it('knows the names of the lexicon', () => {
    expect(unknown('Bpifrance')).toEqual(['Bpifrance']);
    expect(unknown('d’Arcom et Bpifrance', [...readLexicon('# noms\nBpifrance # banque\nArcom\n')])).toEqual(
      [],
    );
  });
});

describe('wordsOf', () => {
  it('keeps the place of each word', () => {
    expect(wordsOf('[@a-b] mot d’été 3D')).toEqual([
      { text: 'mot', start: 7 },
      { text: "d'été", start: 11 },
    ]);
  });
});
