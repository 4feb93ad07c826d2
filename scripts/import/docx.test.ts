import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docxOf, item, paragraph } from './docx-fixture.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.clear());

const proposal = (number: number, ...rest: string[]): string =>
  [paragraph(`Proposition n° ${number}. Un titre ${number}`, 'Titre1'), ...rest].join('');

describe('a Word document', () => {
  it('gives each proposal its title, its fields and its sections', async () => {
    const body = [
      paragraph('Le cahier', 'Titre1'),
      proposal(
        1,
        paragraph('Un résumé en une phrase.'),
        paragraph('Coût : Grand budget'),
        paragraph('Constat', 'Titre2'),
        paragraph('Un premier paragraphe.'),
        '<w:p><w:r><w:t xml:space="preserve">Un </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>second</w:t></w:r><w:r><w:t xml:space="preserve"> paragraphe {vrai}.</w:t></w:r></w:p>',
        paragraph('Mise en œuvre', 'Rubrique'),
        item('D’abord.'),
        item('Ensuite.'),
      ),
      proposal(2),
    ].join('');
    expect(await bench.run(await bench.file('texte.docx', docxOf(body)), '--oui', '--partiel')).toBe(0);
    const text = await readFile(join(bench.content, 'proposals/1.mdx'), 'utf8');
    expect(text).toContain('title: Un titre 1\nsummary: Un résumé en une phrase.\n');
    expect(text).toContain('cost: grand\nease: simple\n');
    expect(text).toContain(
      '## Constat\n\nUn premier paragraphe.\n\nUn **second** paragraphe \\{vrai\\}.\n\n## Mesure\n\nL’agence',
    );
    expect(text).toContain('## Mise en œuvre\n\n1. D’abord.\n2. Ensuite.\n\n## Coût et facilité');
    expect(await readFile(join(bench.content, 'proposals/2.mdx'), 'utf8')).toContain('title: Un titre 2\n');
  });

  it('says where a table, a footnote, an unknown heading or an unknown value stands', async () => {
    const before = await bench.fingerprint();
    const body = [
      proposal(1, paragraph('Coût : Petite'), paragraph('Constats', 'Titre2'), paragraph('Un texte.')),
      proposal(
        2,
        paragraph('Mesure', 'Titre2'),
        paragraph('Un texte.'),
        `<w:tbl><w:tr><w:tc>${paragraph('x')}</w:tc></w:tr></w:tbl>`,
      ),
      proposal(3, paragraph('Calcul', 'Titre2'), '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
    ].join('');
    expect(await bench.run(await bench.file('texte.docx', docxOf(body)), '--oui', '--partiel')).toBe(1);
    expect(bench.printed).toEqual([
      'texte.docx — erreur : proposition 1, rubrique Constats : rubrique inconnue ; vouliez-vous dire « Constat » ? [column]',
      "texte.docx — erreur : proposition 1, rubrique Coût : « Petite » n'est pas connu ; vouliez-vous dire « Petit » ? [cell]",
      'texte.docx — erreur : proposition 2 : un tableau ne peut pas être importé ; remplacez-le par du texte ou par une liste. [lost]',
      expect.stringMatching(
        /^texte\.docx — erreur : proposition 3, rubrique Calcul : rubrique inconnue ; attendu l'une de : Résumé, /,
      ),
      'texte.docx — erreur : proposition 3 : une note de bas de page ne peut pas être importée ; citez la source dans le texte, avec [@identifiant]. [lost]',
      "Rien n'a été écrit : 5 problèmes à corriger, puis relancez l'import.",
    ]);
    expect(await bench.fingerprint()).toBe(before);
  });

  it('without any numbered heading, says what was expected', async () => {
    expect(await bench.run(await bench.file('texte.docx', docxOf(paragraph('Un texte'))), '--oui')).toBe(1);
    expect(bench.printed[0]).toContain('aucune proposition trouvée ; attendu un titre (style « Titre 1 »)');
  });
});
