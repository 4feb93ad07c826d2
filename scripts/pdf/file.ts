import { deflateSync } from 'node:zlib';

/**
 * A PDF as Chromium writes it: numbered objects, a plain table of their places, a trailer. Objects are kept
 * as they are written, in Latin-1, between `obj` and `endobj`.
 */
export interface PdfFile {
  readonly objects: Map<number, string>;
  /** The catalogue's number. */
  readonly root: number;
  /** The number of the object that holds the title and the dates. */
  readonly info: number;
}

/** How many objects are compressed together: a reader opens a whole group to get one of them. */
const groupSize = 200;

/**
 * Reads a PDF that has a plain cross-reference table.
 * @throws when it has none, or when an object is not where the table says
 */
export function readPdf(bytes: Buffer): PdfFile {
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 32));
  if (!table) throw new Error('This PDF has no plain cross-reference table.');
  const [head = '', count] = table;
  const places: { number: number; from: number }[] = [];
  for (let number = 0; number < Number(count); number++) {
    const place = start + head.length + number * 20;
    const entry = text.slice(place, place + 20);
    if (entry[17] === 'n') places.push({ number, from: Number(entry.slice(0, 10)) });
  }
  places.sort((one, other) => one.from - other.from);
  const objects = new Map<number, string>();
  for (const [index, { number, from }] of places.entries()) {
    const written = text.slice(from, places[index + 1]?.from ?? start);
    const body = new RegExp(`^${number} 0 obj\n([\\s\\S]*?)\n?endobj\\s*$`).exec(written)?.[1];
    if (body === undefined) throw new Error(`Object ${number} of this PDF is not where it is said to be.`);
    objects.set(number, body);
  }
  const trailer = text.slice(start + head.length + Number(count) * 20);
  const named = (key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(trailer)?.[1]);
  return { objects, root: named('Root'), info: named('Info') };
}

const isStream = (body: string): boolean => /\bendstream$/.test(body);

/** Writes a PDF 1.5 with everything that is not a stream compressed: a third of what Chromium writes. */
export function writePdf({ objects, root, info }: PdfFile): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  const write = (text: string | Buffer) => {
    const chunk = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
    chunks.push(chunk);
    length += chunk.length;
  };
  /** Type, place and index of each object, as the cross-reference stream tells them. */
  const entries = new Map<number, readonly [number, number, number]>();
  const writeStream = (number: number, dictionary: string, content: Buffer) => {
    const data = deflateSync(content, { level: 9 });
    entries.set(number, [1, length, 0]);
    write(`${number} 0 obj\n<<${dictionary}/Filter /FlateDecode/Length ${data.length}>> stream\n`);
    write(data);
    write('\nendstream\nendobj\n');
  };

  write('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n');
  const plain: (readonly [number, string])[] = [];
  for (const [number, body] of objects) {
    if (isStream(body)) {
      entries.set(number, [1, length, 0]);
      write(`${number} 0 obj\n${body}\nendobj\n`);
    } else {
      plain.push([number, body]);
    }
  }
  let next = Math.max(...objects.keys()) + 1;
  for (let from = 0; from < plain.length; from += groupSize) {
    const group = plain.slice(from, from + groupSize);
    let index = '';
    let content = '';
    for (const [place, [number, body]] of group.entries()) {
      entries.set(number, [2, next, place]);
      index += `${number} ${content.length} `;
      content += `${body}\n`;
    }
    const dictionary = `/Type /ObjStm/N ${group.length}/First ${index.length}`;
    writeStream(next, dictionary, Buffer.from(index + content, 'latin1'));
    next++;
  }

  const start = length;
  entries.set(next, [1, start, 0]);
  const table = Buffer.alloc((next + 1) * 7);
  for (const [number, [type, place, index]] of entries) {
    table.writeUInt8(type, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  // Object 0 heads the list of free objects.
  table.writeUInt16BE(65535, 5);
  writeStream(next, `/Type /XRef/Size ${next + 1}/W [1 4 2]/Root ${root} 0 R/Info ${info} 0 R`, table);
  write(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

/** The numbers of the objects that a key of a dictionary refers to: one, or those of an array. */
export function references(dictionary: string, key: string): number[] {
  const value = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(dictionary)?.[1] ?? '';
  return [...value.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

/** The sheets of a PDF, in order, by the numbers of their objects. */
export function sheetsOf({ objects, root }: PdfFile): number[] {
  const sheets: number[] = [];
  const visit = (number: number) => {
    const node = objects.get(number) ?? '';
    if (/\/Type \/Pages\b/.test(node)) references(node, 'Kids').forEach(visit);
    else sheets.push(number);
  };
  references(objects.get(root) ?? '', 'Pages').forEach(visit);
  return sheets;
}

/** On which sheet, from 1, each anchor that a link leads to stands. */
export function anchorSheets(file: PdfFile): Map<string, number> {
  const place = new Map(sheetsOf(file).map((number, index) => [number, index + 1]));
  const anchors = new Map<string, number>();
  for (const number of references(file.objects.get(file.root) ?? '', 'Dests')) {
    for (const [, name = '', sheet] of (file.objects.get(number) ?? '').matchAll(/\/(\S+) \[(\d+) 0 R/g)) {
      const found = place.get(Number(sheet));
      if (found !== undefined) anchors.set(unescapeName(name), found);
    }
  }
  return anchors;
}

/** A name of PDF writes the bytes of unusual characters as `#` and two digits. */
function unescapeName(name: string): string {
  const bytes = name.replace(/#([\da-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
