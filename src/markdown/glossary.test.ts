import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { type GlossaryForm, glossaryPlugin, termMatcher } from './glossary.ts';

const forms: GlossaryForm[] = [
  { id: 'esus', href: '/glossaire/#esus', term: 'Entreprise solidaire d’utilité sociale', acronym: 'ESUS' },
  { id: 'ess', href: '/glossaire/#ess', term: 'Économie sociale et solidaire', acronym: 'ESS' },
  { id: 'clause-sociale', href: '/glossaire/#clause-sociale', term: 'Clause sociale', acronym: null },
];
const find = (text: string) =>
  termMatcher(forms)(text).map(({ form, start, end }) => [form.id, text.slice(start, end)]);

describe('glossary terms in a text', () => {
  it('are found in the plural, in lower case and with either apostrophe', () => {
    expect(find("Des clauses sociales et une entreprise solidaire d'utilité sociale.")).toEqual([
      ['clause-sociale', 'clauses sociales'],
      ['esus', "entreprise solidaire d'utilité sociale"],
    ]);
  });

  it('are found as acronyms only as they are written', () => {
    expect(find('L’ESS et non ess, une ESUS.')).toEqual([
      ['ess', 'ESS'],
      ['esus', 'ESUS'],
    ]);
  });

  it('are never found inside a word or a reference', () => {
    expect(find('ESSAI, non-ESS, [@loi-ESS-2014], [@ESS].')).toEqual([]);
  });

  it('become a link at their first mention only, outside links and headings', () => {
    const { code } = mdxToJs('## ESS\n\n[ESS](/x/) ESS puis ESS.', {
      hastPlugins: [glossaryPlugin(() => forms)],
    }) as { code: string };
    expect(code.match(/\/glossaire\/#ess/g)).toHaveLength(1);
    expect(code.indexOf('/glossaire/#ess')).toBeGreaterThan(code.indexOf('/x/'));
  });
});
