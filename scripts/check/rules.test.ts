import { describe, expect, it } from 'vitest';
import { validContent } from '#book/content-fixture.ts';
import { alternativeTexts } from './alternative-texts.ts';
import { lengths } from './lengths.ts';
import { readingEase, readingLevel } from './reading-level.ts';
import { repeatedSentences } from './repeated-sentences.ts';
import { sentencesOf } from './sentences.ts';
import type { TextLine } from './texts.ts';
import { textLines } from './texts.ts';
import { typography } from './typography.ts';
import { bareNumbers, unreferencedNumbers } from './unreferenced-numbers.ts';
import { workingTexts } from './working-texts.ts';

const line = (text: string, fields: Partial<TextLine> = {}): TextLine => ({
  file: 'content/proposals/1.mdx',
  line: 12,
  column: 1,
  text,
  field: 'body',
  proposal: 1,
  ...fields,
});

const written = (text: string): string[] => bareNumbers(text).map((number) => number.written);

describe('unreferenced numbers', () => {
  it('are those that no reference follows in their passage', () => {
    expect(written('On compte 1 500 projets [@projets], puis 30 %.')).toEqual(['30 %']);
    expect(written('On compte 1 500 projets, soit 30 % de plus [@projets].')).toEqual([]);
  });

  it('are neither years, nor dates, nor names, nor the numbers of a list', () => {
    expect(
      written('1. En 2024, le 21 novembre, l’article 51 de la loi n° 2014-856 et les propositions 11 et 12.'),
    ).toEqual([]);
    expect(written('Voir [la page](/propositions/12/).')).toEqual([]);
  });

  it('are reported where a text states facts, with their place, not where it proposes', () => {
    const content = validContent();
    const [entry] = content.proposals;
    if (entry) entry.body = '## Constat\n\nIl y a 10 projets, et 12 élus.\n\n## Mesure\n\nEn faire 30.\n';
    const found = unreferencedNumbers(textLines(content), content);
    expect(found.map(({ file, line: at, column, found: words }) => [file, at, column, words])).toEqual([
      ['content/proposals/1.mdx', 12, 8, '10'],
      ['content/proposals/1.mdx', 12, 23, '12'],
    ]);
  });

  it('are not those whose value a reference of the same text has', () => {
    const content = validContent();
    const [entry] = content.proposals;
    if (entry) entry.body = '## Constat\n\nIl y a des emplois [@emplois].\n\nCes 10 emplois durent.\n';
    expect(unreferencedNumbers(textLines(content), content)).toEqual([]);
  });
});

describe('sentences', () => {
  it('end at a full stop, not at an abbreviation', () => {
    expect(sentencesOf('L’art. 3 dit cela. M. Dupont approuve ! Fin').map(({ text }) => text)).toEqual([
      'L’art. 3 dit cela.',
      'M. Dupont approuve !',
      'Fin',
    ]);
  });

  it('of more than 45 words are too long', () => {
    expect(readingLevel([line(`${'mot '.repeat(46)}.`)])[0]?.message).toMatch(/^une phrase de 46 mots/);
    expect(readingLevel([line(`${'mot '.repeat(45)}.`)])).toEqual([]);
  });

  it('that stand in two proposals are repeated', () => {
    const text = 'La collectivité nomme un référent qui répond à tous dans le mois.';
    const found = repeatedSentences([line(text), line(`Avant. ${text}`, { proposal: 2 }), line(text)]);
    expect(found.map(({ column, message }) => [column, message.slice(0, 50)])).toEqual([
      [8, 'cette phrase est déjà dans la proposition 1 (conte'],
    ]);
  });
});

describe('reading ease', () => {
  it('falls with long words and long sentences', () => {
    const easy = 'Le chat dort. Il rêve.';
    const hard =
      'L’institutionnalisation progressive des expérimentations interministérielles conditionne leur généralisation.';
    expect(readingEase(easy)).toBeGreaterThan(80);
    expect(readingEase(hard)).toBeLessThan(0);
    expect(readingLevel([line(hard, { field: 'summary' })])[0]?.rule).toBe('readingLevel');
  });
});

describe('lengths', () => {
  it('of a title and of a summary fit where they are shown', () => {
    expect(lengths([line('a'.repeat(111), { field: 'title' })])[0]?.message).toBe(
      'ce titre compte 111 signes ; visez 110 au plus',
    );
    expect(lengths([line('a'.repeat(320), { field: 'summary' })])).toEqual([]);
  });
});

describe('typography', () => {
  it.each([
    ['Deux  espaces', 'deux espaces de suite'],
    ['Un mot , puis', 'une espace avant « , »'],
    ['Un mot,puis', 'une espace manque après la virgule'],
    ['Dans dans la rue', 'un mot est écrit deux fois'],
    ['L’Etat décide', 'une capitale garde son accent'],
    ['Il dit « oui', '« « » n’a pas son pendant'],
    ['Il dit oui)', '« ) » n’a pas son pendant'],
  ])('reports %j', (text, says) => {
    expect(typography([line(text)])[0]?.message).toContain(says);
  });

  it('says nothing of what is right', () => {
    expect(
      typography([line('Il dit : « oui » (deux fois), a) puis b) ; vous vous trompez… 1,5 % [x](/a,b/).')]),
    ).toEqual([]);
  });
});

describe('alternative texts', () => {
  it('must say what a picture shows', () => {
    expect(alternativeTexts([line('![](a.png) ![Un plan](b.png)')])).toHaveLength(1);
    expect(alternativeTexts([line('<img src="a.png">')])[0]?.severity).toBe('error');
  });
});

describe('working texts', () => {
  it('are the edition and each proposal that is not official', () => {
    const content = validContent();
    for (const { data } of content.proposals.slice(1)) data.status = 'officiel';
    expect(workingTexts(content).map(({ message }) => message)).toEqual([
      'l’édition est encore de travail',
      'la proposition 1 est encore un texte de travail',
    ]);
  });
});
