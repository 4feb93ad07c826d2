import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../workbench.ts';

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.clear());

const importJson = async (value: unknown): Promise<number> =>
  bench.run(await bench.file('propositions.json', JSON.stringify(value, null, 1)), '--oui', '--partiel');

describe('a JSON file that speaks as a spreadsheet', () => {
  it('may name its fields and its values in French, and leave the others alone', async () => {
    expect(
      await importJson([
        {
          'n°': 2,
          COUT: 'petit budget',
          Pilotes: ['Agence de l’eau', 'les riverains'],
          Étapes: ['Un.', 'Deux.'],
        },
      ]),
    ).toBe(0);
    const text = await readFile(join(bench.content, 'proposals/2.mdx'), 'utf8');
    expect(text).toContain('title: Ouvrir une baignade l’été\n');
    expect(text).toContain('pilots:\n- agence\n- riverains\n');
    expect(text).toContain('cost: petit\n');
    expect(text).toContain('1. Un.\n2. Deux.\n');
  });

  it('may keep the field names of the content with the labels of the book', async () => {
    expect(await importJson([{ number: 2, cost: 'Petit' }])).toBe(0);
    expect(await readFile(join(bench.content, 'proposals/2.mdx'), 'utf8')).toContain('cost: petit\n');
  });

  it('is told its mistakes by line and field', async () => {
    expect(await importJson([{ 'N°': 1 }, { 'N°': 2, Coût: 'Petite' }])).toBe(1);
    expect(bench.printed[0]).toBe(
      "propositions.json:5 — erreur : ligne 5, colonne Coût : « Petite » n'est pas connu ; vouliez-vous dire « Petit » ? [cell]",
    );
  });
});
