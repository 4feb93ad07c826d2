import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docxOf, paragraph } from './docx-fixture.ts';
import { writeXlsx } from './office/write-xlsx.ts';
import { csvOf, openWorkbench, rewritten, rowsOf, type Workbench, withCell } from './workbench.ts';

let bench: Workbench;
let rows: string[][] = [];
let before = '';

beforeEach(async () => {
  bench = await openWorkbench();
  rows = rowsOf(await bench.stored());
  before = await bench.fingerprint();
});
afterEach(() => bench.clear());

const xlsxOf = (cells: readonly (readonly string[])[], name = 'Propositions'): Uint8Array =>
  writeXlsx([{ name, rows: cells }]);

/** What the screen shows for a file that must be refused, with the content untouched. */
async function refused(name: string, bytes: Uint8Array | string, ...options: string[]): Promise<string[]> {
  expect(await bench.run(await bench.file(name, bytes), '--oui', ...options)).toBe(1);
  expect(await bench.fingerprint()).toBe(before);
  expect(bench.printed.at(-1)).toMatch(
    /^Rien n'a été écrit : (?:1 problème|\d+ problèmes) à corriger, puis relancez l'import\.$/,
  );
  return bench.printed.slice(0, -1);
}

const sheet = 'xl/worksheets/sheet1.xml';

describe('a file that cannot be read', () => {
  it.each([
    [
      'vide.xlsx',
      new Uint8Array(),
      'vide.xlsx — erreur : le fichier est vide (0 octet) ; envoyez-le ou enregistrez-le de nouveau. [unreadable-file]',
    ],
    [
      'vide.docx',
      new Uint8Array(),
      'vide.docx — erreur : le fichier est vide (0 octet) ; envoyez-le ou enregistrez-le de nouveau. [unreadable-file]',
    ],
    ['vide.csv', '', 'vide.csv — erreur : le fichier est vide. [csv]'],
    [
      'feuille.xlsx',
      writeXlsx([{ name: 'Feuille 1', rows: [] }]),
      'feuille.xlsx — erreur : ce classeur est vide ; attendu une ligne de titres, puis une ligne par enregistrement. [empty-file]',
    ],
    [
      'texte.pdf',
      '%PDF',
      'texte.pdf — erreur : un document .pdf ne peut pas être lu ; enregistrez-le au format .docx (Fichier, Enregistrer sous). [extension]',
    ],
    [
      'vieux.xls',
      'x',
      'vieux.xls — erreur : un classeur .xls ne peut pas être lu ; enregistrez-le au format .xlsx (Fichier, Enregistrer sous). [extension]',
    ],
    [
      'faux.xlsx',
      'N°;Titre',
      "faux.xlsx — erreur : ce fichier n'est pas un vrai .xlsx : son contenu est d'un autre format ; enregistrez-le au format .xlsx. [unreadable-file]",
    ],
    [
      'faux.csv',
      xlsxOf([['N°']]),
      'faux.csv — erreur : ce fichier est un classeur et non un CSV ; donnez-lui l’extension .xlsx. [extension]',
    ],
    [
      'image.csv',
      new Uint8Array([137, 80, 78, 71, 0, 1, 2]),
      'image.csv — erreur : ce fichier n’est pas du texte ; enregistrez-le au format CSV. [csv]',
    ],
    [
      'document.xlsx',
      docxOf(paragraph('Rien')),
      "document.xlsx — erreur : ce fichier n'est pas un vrai .xlsx : son contenu est d'un autre format ; enregistrez-le au format .xlsx. [unreadable-file]",
    ],
  ])('%s', async (name, bytes, expected) => {
    expect(await refused(name, bytes)).toEqual([expected]);
  });

  it('a workbook with a password', async () => {
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refused('secret.xlsx', bytes)).toEqual([
      'secret.xlsx — erreur : ce fichier est protégé par un mot de passe ; ouvrez-le, retirez le mot de passe, puis enregistrez-le. [unreadable-file]',
    ]);
    expect((await refused('ancien.xlsx', bytes.subarray(0, 400)))[0]).toContain(
      "d'un ancien format d'Office",
    );
  });

  it('a truncated workbook, wherever it is cut', async () => {
    const bytes = xlsxOf(rows);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (length) => {
        expect(await refused('coupe.xlsx', bytes.slice(0, length))).toEqual([
          'coupe.xlsx — erreur : ce fichier est incomplet ou abîmé ; copiez-le ou enregistrez-le de nouveau. [unreadable-file]',
        ]);
      }),
      { numRuns: 12 },
    );
  });

  it('a file of 50 MB', async () => {
    expect(await refused('gros.csv', Buffer.alloc(50 * 1024 * 1024, 'a;'))).toEqual([
      'gros.csv — erreur : ce fichier pèse 50 Mo ; attendu 20 Mo au plus. Retirez-en les images et les feuilles inutiles. [too-large]',
    ]);
  });
});

describe('a table that is not as expected', () => {
  it('merged cells', async () => {
    const bytes = rewritten(xlsxOf(rows), sheet, (xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>'),
    );
    expect(await refused('fusion.xlsx', bytes)).toEqual([
      'fusion.xlsx:2 — erreur : feuille Propositions, ligne 2 : les cellules D2:D3 sont fusionnées ; séparez-les (Accueil, Fusionner, Annuler la fusion), puis remplissez chacune. [merged-cells]',
    ]);
  });

  it('two rows of titles, and a title above them', async () => {
    const [titles = [], ...rest] = rows;
    expect(await refused('deux.xlsx', xlsxOf([titles, titles, ...rest]))).toEqual([
      'deux.xlsx:2 — erreur : feuille Propositions, ligne 2 : cette ligne est une seconde ligne de titres ; gardez-en une seule, la première. [header]',
    ]);
    expect(await refused('titre.xlsx', xlsxOf([['Nos propositions'], titles, ...rest]))).toEqual([
      'titre.xlsx:1 — erreur : feuille Propositions, ligne 1 : les titres des colonnes sont à la ligne 2 ; ils doivent être seuls, sur la première ligne : supprimez les lignes au-dessus. [header]',
    ]);
  });

  it('a formula', async () => {
    const bytes = rewritten(xlsxOf(rows), sheet, (xml) =>
      xml.replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" t="str"><f>A3&amp;"!"</f><v>2!</v></c>'),
    );
    expect(await refused('formule.xlsx', bytes)).toEqual([
      'formule.xlsx:3 — erreur : feuille Propositions, ligne 3, colonne Titre : une formule (=A3&"!") calcule cette cellule ; remplacez-la par sa valeur (Copier, Collage spécial, Valeurs). [formula]',
    ]);
  });

  it('a date that lost its format', async () => {
    const sources = withCell(rowsOf(await bench.stored(), 'sources'), 2, 'Date', '46348');
    expect(await refused('sources.xlsx', xlsxOf(sources, 'Sources'))).toEqual([
      "sources.xlsx:2 — erreur : feuille Sources, ligne 2, colonne Date : « 46348 » trouvé ; attendu : une date comme 2024, 2024-11 ou 2024-11-21. C'est sans doute le 2026-11-22 : donnez à la colonne le format Date, ou Texte. [cell]",
    ]);
  });

  it('two proposals of one number, and so one missing', async () => {
    const messages = await refused('doublon.csv', csvOf(withCell(rows, 4, 'N°', '2')));
    expect(messages).toEqual([
      "doublon.csv — erreur : la proposition 3 manque. Ajoutez-la, ou relancez avec --partiel pour n'importer que ce que le fichier contient. [missing-proposals]",
      expect.stringMatching(
        /^doublon\.csv:4 — erreur : ligne 4, colonne N° : « 2 » est déjà donné \(doublon\.csv, ligne 3\) ; chaque enregistrement doit être unique\. \[duplicate\]$/,
      ),
    ]);
  });

  it('a row that is missing, unless one says that the file is partial', async () => {
    const four = csvOf(rows.filter((_, index) => index !== 3));
    expect(await refused('quatre.csv', four)).toEqual([
      "quatre.csv — erreur : la proposition 3 manque. Ajoutez-la, ou relancez avec --partiel pour n'importer que ce que le fichier contient. [missing-proposals]",
    ]);
    expect(await bench.run(await bench.file('quatre.csv', four), '--oui', '--partiel')).toBe(0);
  });

  it('line breaks and HTML in cells', async () => {
    const wrong = withCell(
      withCell(rows, 2, 'Titre', 'Un titre\nen deux lignes'),
      3,
      'Mesure',
      'Du <b>gras</b>.',
    );
    expect(await refused('html.csv', csvOf(wrong))).toEqual([
      'html.csv:2 — erreur : ligne 2, colonne Titre : « Un titre en deux lignes » trouvé ; attendu : une seule ligne ; retirez le saut de ligne. [cell]',
      'html.csv:3 — erreur : ligne 3, colonne Mesure : du HTML est resté dans le texte (« <b> ») ; retirez-le : pour le gras, écrivez **gras**. [cell]',
    ]);
  });

  it('a value that is nearly known, an empty cell, and a title that is nearly known', async () => {
    const wrong = withCell(withCell(rows, 2, 'Coût', 'Petite'), 3, 'Titre', '');
    expect(await refused('valeurs.csv', csvOf(wrong))).toEqual([
      "valeurs.csv:2 — erreur : ligne 2, colonne Coût : « Petite » n'est pas connu ; vouliez-vous dire « Petit » ? [cell]",
      'valeurs.csv:3 — erreur : ligne 3, colonne Titre : cette cellule est vide ; attendu : Ce qu’elle demande, à l’infinitif. [cell]',
    ]);
    expect(await refused('titres.csv', csvOf(withCell(rows, 1, 'Facilité', 'Faclité')))).toEqual([
      "titres.csv:1 — erreur : ligne 1, colonne Faclité : la colonne « Faclité » n'est pas connue ; vouliez-vous dire « Facilité » ? [column]",
    ]);
  });

  it('a quote that is never closed', async () => {
    expect(await refused('guillemet.csv', 'N°;Titre\n1;"Un titre\n2;Un autre')).toEqual([
      'guillemet.csv:2 — erreur : ligne 2 : un guillemet droit ouvre cette cellule et rien ne le ferme ; fermez-le, ou doublez-le ("") s’il fait partie du texte. [csv]',
    ]);
  });

  it('10 000 broken rows: every problem, in order, in a table beside the file', {
    timeout: 60_000,
  }, async () => {
    const [titles = []] = rows;
    const broken = Array.from({ length: 10_000 }, (_, index) =>
      titles.map((title) =>
        title === 'N°'
          ? String(index + 10)
          : title === 'Coût'
            ? `inconnu ${index}`
            : title === 'Thème'
              ? 'marchr'
              : 'x',
      ),
    );
    const messages = await refused('enorme.xlsx', xlsxOf([titles, ...broken]), '--partiel');
    expect(messages).toHaveLength(21);
    expect(messages[20]).toMatch(
      /^… et \d+ autres : tous sont dans enorme-problemes\.csv, à ouvrir dans un tableur\.$/,
    );
    const table = await readFile(join(bench.folder, 'enorme-problemes.csv'), 'utf8');
    const lines = table.replace('\uFEFF', '').trim().split('\n');
    expect(lines[0]).toBe('Fichier;Feuille;Ligne;Repère;Colonne;Lu;Attendu;Valeur proche;Message');
    const places = lines.slice(1).map((line) => Number(line.split(';')[2]));
    expect(new Set(places).size).toBe(10_000);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(table).toContain(';Propositions;2;;Thème;marchr;Une eau propre, Se baigner, Marcher;Marcher;');
  });
});

describe('accents of another time', () => {
  it('Windows-1252 and UTF-8, with and without its mark, say the same', async () => {
    const csv = csvOf(withCell(rows, 2, 'Titre', 'Être « élevé » à l’été, œuvre à 5 €'));
    const bytes = Uint8Array.from(csv, (character) => windows1252[character] ?? character.charCodeAt(0));
    const after: string[] = [];
    for (const file of [bytes, csv, `\uFEFF${csv}`, Buffer.from(`\uFEFF${csv}`, 'utf16le')]) {
      await bench.clear();
      bench = await openWorkbench();
      expect(await bench.run(await bench.file('p.csv', file), '--oui')).toBe(0);
      after.push(await readFile(join(bench.content, 'proposals/1.mdx'), 'utf8'));
    }
    expect(after[0]).toContain('title: Être « élevé » à l’été, œuvre à 5 €\n');
    expect(new Set(after).size).toBe(1);
  });
});

const windows1252: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, œ: 0x9c };
