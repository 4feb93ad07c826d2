import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Content } from '#book/entry.ts';
import { readContent } from '#reader/read.ts';
import { changeWorkbook } from './change-workbook.ts';
import { openPackage } from './office/open-package.ts';
import { readXlsx } from './office/read-xlsx.ts';
import { writeXlsx } from './office/write-xlsx.ts';
import { planImport } from './plan.ts';
import { readStored } from './read-content.ts';
import { exportXlsx } from './table/export.ts';
import { readTable } from './table/read-table.ts';
import { originSheet, tablesOfWorkbook } from './table/tables-of-workbook.ts';
import { csvOf, openWorkbench, rowsOf, smallBook, type Workbench, withCell } from './workbench.ts';
import { readTree } from './write.ts';

let bench: Workbench;
afterEach(() => bench.clear());

describe('export, then import', () => {
  it.each([smallBook, 'content'])('changes nothing of %s', { timeout: 60_000 }, async (book) => {
    bench = await openWorkbench(book);
    const before = await bench.fingerprint();
    const path = join(bench.folder, 'contenu.xlsx');
    expect(await bench.run('--export', path)).toBe(0);
    expect(await bench.run(path, '--oui')).toBe(0);
    expect(bench.printed.at(-1)).toBe('Rien à écrire : le contenu dit déjà la même chose.');
    expect(await bench.fingerprint()).toBe(before);
  });

  it('changes nothing as a CSV either, whatever its separator', async () => {
    bench = await openWorkbench();
    const before = await bench.fingerprint();
    const rows = rowsOf(await bench.stored());
    for (const separator of [',', ';', '\t']) {
      const path = await bench.file('propositions.csv', csvOf(rows, separator));
      expect(await bench.run(path, '--oui')).toBe(0);
    }
    expect(await bench.fingerprint()).toBe(before);
  });

  it('imports the same whatever the order of the columns', async () => {
    bench = await openWorkbench();
    const tree = await readTree(bench.content);
    const { records } = readStored(tree);
    const changed = withCell(
      withCell(rowsOf(records), 3, 'Coût', 'Petit'),
      4,
      'Constat',
      'Un autre constat.',
    );
    const filesOf = (rows: string[][]) => {
      const table = {
        file: 'p.csv',
        sheet: null,
        origin: new Map(),
        rows: rows.map((cells, index) => ({
          number: index + 1,
          cells: new Map(
            cells.map((text, column): [number, string] => [column, text]).filter(([, text]) => text !== ''),
          ),
        })),
      };
      const input = readTable(table, 'proposals', records);
      const plan = planImport(input.records, tree, '2027-03-01');
      expect([...input.problems, ...plan.problems]).toEqual([]);
      return plan.files;
    };
    const expected = filesOf(changed);
    expect([...expected.keys()].sort()).toEqual(['imported.txt', 'proposals/2.mdx', 'proposals/3.mdx']);
    const order = changed[0]?.map((_, index) => index) ?? [];
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (columns) => {
        const shuffled = filesOf(changed.map((row) => columns.map((column) => row[column] ?? '')));
        for (const path of ['proposals/2.mdx', 'proposals/3.mdx'])
          expect(shuffled.get(path)).toBe(expected.get(path));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what was corrected by hand since the export, and says so', async () => {
    bench = await openWorkbench();
    const path = join(bench.folder, 'contenu.xlsx');
    await bench.run('--export', path, '--collection', 'propositions');
    const file = join(bench.content, 'proposals/2.mdx');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('Ouvrir une baignade l’été', 'Ouvrir une baignade tout l’été'));
    const changed = changeWorkbook(await readFile(path), [[3, 'Coût', 'Petit']]);
    expect(await bench.run(await bench.file('retour.xlsx', changed), '--oui')).toBe(0);
    const after = await readFile(file, 'utf8');
    expect(after).toContain('Ouvrir une baignade tout l’été');
    expect(after).toContain('cost: petit');
    expect(bench.printed).toContain('  = 2 : Titre corrigé à la main depuis l’export, gardé tel quel.');
  });
});

describe('the official text', () => {
  it('changes exactly ten cells and the status, when ten cells are changed', {
    timeout: 60_000,
  }, async () => {
    bench = await openWorkbench('content');
    const path = join(bench.folder, 'contenu.xlsx');
    await bench.run('--export', path, '--collection', 'propositions');
    const before = read(bench.content);
    const cells: [number, string, string][] = [
      [2, 'Titre', 'Un titre officiel'],
      [13, 'Coût', 'coût moyen'],
      [13, 'Facilité', 'MOYENNE'],
      [14, 'Résumé', 'Un résumé officiel.'],
      [20, 'Constat', 'Un constat officiel.\n\nEn deux paragraphes.'],
      [21, 'Mesure', 'Une mesure {officielle}.'],
      [22, 'Mise en œuvre', '1. D’abord.\n2. Ensuite.'],
      [23, 'Coût et facilité', 'Une raison officielle.'],
      [24, 'Horizon', 'long'],
      [68, 'Mots-clés', 'un mot ; un autre'],
    ];
    const official: [number, string, string][] = before.proposals.map((_, index) => [
      index + 2,
      'Statut',
      'officiel',
    ]);
    const changed = changeWorkbook(await readFile(path), [...cells, ...official]);
    expect(await bench.run(await bench.file('officiel.xlsx', changed), '--oui')).toBe(0);
    const after = read(bench.content);
    const differences = after.proposals.flatMap((entry, index) => {
      const was = before.proposals[index];
      const fields = Object.keys(entry.data) as (keyof typeof entry.data)[];
      return [
        ...fields.filter((key) => JSON.stringify(entry.data[key]) !== JSON.stringify(was?.data[key])),
        ...(entry.body === was?.body ? [] : ['body']),
      ].map((key) => `${entry.data.number} ${key}`);
    });
    const expected = [
      ...[
        '1 title',
        '12 cost',
        '12 ease',
        '13 summary',
        '19 body',
        '20 body',
        '21 body',
        '22 body',
        '23 horizon',
      ],
      '67 keywords',
      ...after.proposals.flatMap(({ data }) => [
        `${data.number} status`,
        `${data.number} updated`,
        `${data.number} changes`,
      ]),
    ];
    expect(differences.toSorted()).toEqual(expected.toSorted());
    const changesOf = (number: number) =>
      after.proposals.find(({ data }) => data.number === number)?.data.changes;
    expect(changesOf(12)).toEqual([
      {
        date: '2027-03-01',
        note: 'Le texte officiel de la fondation remplace l’édition de travail : coût, facilité.',
        before: null,
        after: null,
      },
    ]);
    expect(changesOf(3)?.[0]?.note).toBe('Le texte officiel de la fondation confirme l’édition de travail.');
    const { edition, ...rest } = after.book.data;
    const { edition: editionBefore, ...restBefore } = before.book.data;
    expect(rest).toEqual(restBefore);
    expect(editionBefore.status).toBe('travail');
    expect(edition).toEqual({ status: 'officiel', date: '2027-03-01', version: '1.0.0' });
    const others = ({ proposals: _, book: __, unread: ___, ...content }: Content) => JSON.stringify(content);
    expect(others(after)).toBe(others(before));
  });
});

function read(folder: string): Content {
  const { content, problems } = readContent(folder);
  expect(problems).toEqual([]);
  if (!content) throw new Error('The book cannot be read');
  return content;
}

describe('the workbook', () => {
  it('says the same cells when it is written and read again', async () => {
    bench = await openWorkbench();
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .filter((text) => !text.includes('\r') && !text.includes('\0') && text.isWellFormed()),
      fc.constantFrom('_x0041_', 'a\nb', '  deux  ', '<b>&amp;</b>', '=1+1'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const files = openPackage(writeXlsx([{ name: 'F', rows }]));
          if (typeof files === 'string') throw new Error(files);
          const found = rows.map((row) => row.map(() => ''));
          for (const { row, column, text } of readXlsx(files)[0]?.cells ?? []) {
            const line = found[row - 1];
            if (line) line[column] = text;
          }
          expect(found).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('remembers what each cell said, in a sheet that nobody sees', async () => {
    bench = await openWorkbench();
    const files = openPackage(exportXlsx(await bench.stored(), ['proposals']));
    if (typeof files === 'string') throw new Error(files);
    const sheets = readXlsx(files);
    expect(sheets.find(({ name }) => name === originSheet('Propositions'))?.hidden).toBe(true);
    const { tables } = tablesOfWorkbook(sheets, 'contenu.xlsx');
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Propositions']);
    expect(tables[0]?.origin.size).toBe(5 * 19);
  });
});
