import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { anchorSheets, readPdf, sheetsOf, writePdf } from './file.ts';
import { twoSheets } from './small-pdf.ts';

/** The objects of a PDF by its cross-reference stream, as any reader finds them. */
function objectsOf(bytes: Buffer): Map<number, string> {
  const text = bytes.toString('latin1');
  const stream = (from: number) => {
    const [head = '', dictionary = '', length] =
      /^\d+ 0 obj\n<<(.*?)\/Length (\d+)>> stream\n/.exec(text.slice(from)) ?? [];
    const start = from + head.length;
    return { dictionary, content: inflateSync(bytes.subarray(start, start + Number(length))) };
  };
  const table = stream(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])).content;
  const objects = new Map<number, string>();
  for (let number = 1; number * 7 < table.length; number++) {
    const place = table.readUInt32BE(number * 7 + 1);
    if (table[number * 7] === 1) {
      objects.set(
        number,
        /^\d+ 0 obj\n([\s\S]*?)\nendobj\n(?=\d+ 0 obj|startxref)/.exec(text.slice(place))?.[1] ?? '',
      );
      continue;
    }
    const holder = table.readUInt32BE(place * 7 + 1);
    const { dictionary, content } = stream(holder);
    const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
    const index = content.toString('latin1', 0, first).trim().split(' ').map(Number);
    const nth = table.readUInt16BE(number * 7 + 5) * 2;
    expect(index[nth]).toBe(number);
    objects.set(
      number,
      content
        .toString('latin1', first + (index[nth + 1] ?? 0), first + (index[nth + 3] ?? content.length))
        .trim(),
    );
  }
  return objects;
}

describe('a PDF that Chromium wrote', () => {
  it('is read object by object, whatever its streams hold', () => {
    const file = readPdf(twoSheets);
    expect(file.objects.size).toBe(12);
    expect(file.objects.get(4)).toContain('\xff\x00endobj');
    expect([file.root, file.info]).toEqual([12, 1]);
  });

  it('says its sheets, and on which one each anchor stands', () => {
    const file = readPdf(twoSheets);
    expect(sheetsOf(file)).toEqual([2, 3]);
    expect([...anchorSheets(file)]).toEqual([
      ['p1', 1],
      ['mise-en-œuvre', 2],
    ]);
  });

  it('is written again with the same objects, each where the new table says', () => {
    const file = readPdf(twoSheets);
    const written = objectsOf(writePdf(file));
    for (const [number, body] of file.objects) expect(written.get(number)).toBe(body);
  });

  it('is refused when it has no plain table', () => {
    expect(() => readPdf(writePdf(readPdf(twoSheets)))).toThrow(/no plain cross-reference table/);
  });
});
