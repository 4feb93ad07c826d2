import fc from 'fast-check';
import { mdxToJs, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { escapeMdx } from './escape-mdx.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const treeOf = (mdx: string): Node => mdxToMdast(mdx) as unknown as Node;
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const textOf = (node: Node): string =>
  nodesOf(node)
    .map((inner) => inner.value ?? (inner.type === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '<',
        '>',
        '`',
        '\\',
        '&',
        '&lt;',
        '&#123;',
        '```',
        '~~~',
        '<!--',
        '-->',
        '</p>',
      ),
      fc.constantFrom(
        'import x from "y"',
        'export const a = 1',
        'export',
        '\n',
        '\n\n',
        '    ',
        '- ',
        '1. ',
        '> ',
      ),
      fc.constantFrom(
        '{1+1}',
        '<script>',
        '<A {...b}/>',
        '| a | b |',
        '\n|---|---|\n',
        '**',
        '[a](b)',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

describe('escapeMdx', () => {
  it('never lets a text become a component, an expression, a module statement or a comment', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMdx(text);
        expect(() => mdxToJs(escaped)).not.toThrow();
        const active = nodesOf(treeOf(escaped)).filter((node) => /^mdx|^html$|code/i.test(node.type));
        expect(active).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the same words, whatever braces, tags, quotes of code or backslashes they hold', () => {
    const word = fc.constantFrom(
      'a',
      'été',
      '{',
      '}',
      '<b>',
      '</b>',
      '`',
      '``',
      '\\',
      '\\{',
      '&amp;',
      '&',
      'R&D',
      '{x}',
      '!',
    );
    const line = fc
      .tuple(
        fc.constantFrom('Mot', 'import', 'export', 'importer', '{', '<'),
        fc.array(word, { maxLength: 8 }),
      )
      .map(([first, rest]) => [first, ...rest].join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const read = treeOf(escapeMdx(lines.join('\n\n'))).children ?? [];
        expect(read.map(textOf)).toEqual(lines);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps headings, lists, tables, emphasis, links and references', () => {
    const markdown = [
      '### Titre',
      '- **gras** et *italique*\n- [lien](https://exemple.fr/a_b)',
      '1. un\n2. deux',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      'Un fait [@loi-ess-2014].',
    ].join('\n\n');
    expect(escapeMdx(markdown)).toBe(markdown);
  });

  it('puts a space before a line that would be a module statement', () => {
    expect(escapeMdx('export de données\nimportant')).toBe(' export de données\nimportant');
  });
});
