import { describe, expect, it } from 'vitest';
import { renderGuide } from './guide.ts';

const guide = `# Le guide

## Changer un mot

Écrivez \`[@id]\` dans le texte.

<!-- essai : feuille.xlsx, ligne 13 -->

\`\`\`diff content/laureates/vrac.mdx
-place: Lyon
+place: Lyon et son agglomération
\`\`\`

### Puis vérifier
`;

describe('the editors’ guide as a page', () => {
  it('keeps its title apart and gives each heading an anchor', async () => {
    const { title, html, headings } = await renderGuide(guide);
    expect(title).toBe('Le guide');
    expect(headings.map(({ anchor, depth }) => [anchor, depth])).toEqual([
      ['changer-un-mot', 2],
      ['puis-verifier', 3],
    ]);
    expect(html).toContain('<h2 id="changer-un-mot">Changer un mot</h2>');
  });

  it('says in which file a recipe writes, and what it takes away and adds', async () => {
    const { html } = await renderGuide(guide);
    expect(html).toContain('<code>content/laureates/vrac.mdx</code>');
    expect(html).toContain('<del>-place: Lyon</del>');
    expect(html).toContain('<ins>+place: Lyon et son agglomération</ins>');
  });

  it('leaves out what is said to the tests, and names references without citing them', async () => {
    const { html } = await renderGuide(guide);
    expect(html).not.toContain('essai');
    expect(html).toContain('<code>[@id]</code>');
  });
});
