import { type Edit, objectMark, typographyEdits } from '#book/typography.ts';

/** A stretch of the line, and where it comes from in the page. Pieces of one text node share `node`. */
interface Piece {
  /** Place in the line. */
  readonly at: number;
  readonly length: number;
  /** Place in the page; an entity is longer there than in the line. */
  readonly from: number;
  readonly to: number;
  readonly node: number;
}

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]*));/g;
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  thinsp: '\u2009',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  permil: '‰',
  deg: '°',
  ordm: 'º',
  colon: ':',
  semi: ';',
  excl: '!',
  quest: '?',
  percnt: '%',
};
const letterName = /(?:acute|grave|circ|uml|cedil|lig|tilde|ring|slash)$/;

/** A line of text as people read it, gathered from the nodes that tags cut it into. */
export class LineOfText {
  #text = '';
  #pieces: Piece[] = [];
  #blankNodes = new Set<number>();
  #nodes = 0;

  /** Adds what `html` says from `start` to `end`, its entities read. */
  add(html: string, start: number, end: number): void {
    const node = this.#nodes++;
    const source = html.slice(start, end);
    // White space alone between two tags may be laid out as nothing; a no-break space never is.
    if (/^[ \t\r\n\f]*$/.test(source)) this.#blankNodes.add(node);
    let read = 0;
    if (source.includes('&')) {
      for (const match of source.matchAll(entity)) {
        const { 0: written, index } = match;
        this.#push(source.slice(read, index), start + read, start + index, node);
        read = index + written.length;
        this.#push(characterOf(match), start + index, start + read, node);
      }
    }
    this.#push(source.slice(read), start + read, end, node);
  }

  /** Adds something that is no text: an image, a piece of code. */
  addObject(): void {
    this.#text += objectMark;
  }

  /** The edits that set this line in the page, in order; the line is empty afterwards. */
  take(): Edit[] {
    const edits: Edit[] = [];
    if (this.#text.trim() !== '') {
      for (const edit of typographyEdits(this.#text)) edits.push(...this.#inPage(edit));
    }
    this.#text = '';
    this.#pieces = [];
    this.#blankNodes.clear();
    return edits;
  }

  #push(text: string, from: number, to: number, node: number): void {
    if (text === '') return;
    this.#pieces.push({ at: this.#text.length, length: text.length, from, to, node });
    // In HTML, every white space is a space.
    this.#text += text.replace(/[\t\r\n\f]/g, ' ');
  }

  #inPage({ start, end, text }: Edit): Edit[] {
    const left = this.#text.charAt(start - 1);
    const staysLeft = /[«°º]/.test(left);
    if (start === end) {
      const place = this.#placeOf(staysLeft ? start - 1 : start, staysLeft);
      return place === undefined ? [] : [{ start: place, end: place, text }];
    }
    const pieces = this.#piecesBetween(start, end);
    if (pieces.some(({ node }) => this.#blankNodes.has(node))) return [];
    // Two numbers side by side, as in a row of links, are not one number.
    const isNumber = /\d/.test(left) && /\d/.test(this.#text.charAt(end));
    if (isNumber && !areOneNode(this.#piecesBetween(start - 1, end + 1))) return [];
    const keeper = staysLeft ? pieces[0] : pieces.at(-1);
    return pieces.map((piece) => ({
      start: isEntity(piece) ? piece.from : piece.from + Math.max(0, start - piece.at),
      end: isEntity(piece) ? piece.to : piece.to - Math.max(0, piece.at + piece.length - end),
      text: piece === keeper ? text : '',
    }));
  }

  /** Where a character is in the page; after it, if asked. */
  #placeOf(index: number, after: boolean): number | undefined {
    const [piece] = this.#piecesBetween(index, index + 1);
    if (piece === undefined) return undefined;
    if (isEntity(piece)) return after ? piece.to : piece.from;
    return piece.from + index - piece.at + (after ? 1 : 0);
  }

  #piecesBetween(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    // The last piece that begins at `start` or before, by halves: a line may hold thousands.
    let low = 0;
    for (let high = this.#pieces.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= start) low = middle;
      else high = middle;
    }
    for (let piece = this.#pieces[low]; piece && piece.at < end; piece = this.#pieces[++low]) {
      if (piece.at + piece.length > start) pieces.push(piece);
    }
    return pieces;
  }
}

const isEntity = ({ from, to, length }: Piece): boolean => to - from !== length;
const areOneNode = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ node }) => node === pieces[0]?.node);

/** The character an entity stands for; for one we do not know, a letter or an object. */
function characterOf([, decimal, hexadecimal, name = '']: RegExpExecArray): string {
  if (decimal === undefined && hexadecimal === undefined) {
    return named[name] ?? (letterName.test(name) ? 'e' : objectMark);
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : objectMark;
}
