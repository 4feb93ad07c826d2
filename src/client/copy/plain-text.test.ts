import { describe, expect, it } from 'vitest';
import { plainTextOf, type Readable } from './plain-text.ts';

const text = (words: string): Readable => ({ nodeName: '#text', textContent: words, childNodes: [] });
const element = (nodeName: string, childNodes: Readable[], href?: string): Readable => ({
  nodeName,
  textContent: null,
  childNodes,
  href,
});

describe('the plain text of what is copied', () => {
  it('gives each paragraph its line, and each link its address', () => {
    const quote = element('BLOCKQUOTE', [
      text('\n  '),
      element('P', [text('Une phrase\n    coupée.')]),
      text('\n  '),
      element('P', [
        text('Source : '),
        element('A', [text('Une page')], 'https://a.fr/'),
        text(', 2024. '),
        element('A', [text('https://livre.example/x/')], 'https://livre.example/x/'),
      ]),
    ]);
    expect(plainTextOf(quote)).toBe(
      'Une phrase coupée.\nSource : Une page (https://a.fr/), 2024. https://livre.example/x/',
    );
  });

  it('keeps the lines of a text that is laid out', () => {
    const code: Readable = { nodeName: 'PRE', textContent: '<script>\n  go();\n</script>', childNodes: [] };
    expect(plainTextOf(code)).toBe('<script>\ngo();\n</script>');
  });

  it('keeps the no-break spaces of French', () => {
    expect(plainTextOf(element('P', [text('10,6\u00a0millions  de\u202f!')]))).toBe(
      '10,6\u00a0millions de\u202f!',
    );
  });

  it('breaks the line where the text does', () => {
    expect(plainTextOf(element('DIV', [text('a'), element('BR', []), text(' b')]))).toBe('a\nb');
  });
});
