import type { DocxBlock, DocxContent } from '../office/read-docx.ts';
import type { Column } from './column.ts';
import { columnTitled } from './columns.ts';
import { proposalColumns } from './proposal-columns.ts';
import { nearestTitle } from './read-header.ts';
import { type ImportProblem, plainText, type Table, type TableRow, tableProblem } from './table.ts';

/** « Proposition n° 12. Créer… », « 12 – Créer… » */
const numberedHeading = /^(?:proposition\s*)?(?:n[°o]\s*)?(\d{1,4})\s*[.:)–—-]?\s*(.*)$/is;

const lostNames = {
  table: 'un tableau',
  picture: 'une image',
  footnote: 'une note de bas de page',
} as const;

const remedies = {
  table: 'remplacez-le par du texte ou par une liste',
  picture: 'retirez-la',
  footnote: 'citez la source dans le texte, avec [@identifiant]',
} as const;

/** A Word document's proposals as a table: a numbered heading each, and a lower heading for each text. */
export function tableOfDocx(content: DocxContent, file: string): { table: Table; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const rows: (TableRow & { cells: Map<number, string> })[] = [];
  const { blocks } = content;
  const first = blocks.find(({ level, text }) => level !== null && numberedHeading.test(plainText(text)));
  const level = first?.level ?? null;
  const owners: string[] = [];
  let row: (typeof rows)[number] | null = null;
  let column: Column | null = null;
  blocks.forEach((block, index) => {
    const text = plainText(block.text);
    const [, number, title = ''] = block.level === level ? (numberedHeading.exec(text) ?? []) : [];
    if (level !== null && block.level !== null && block.level <= level) {
      column = null;
      row =
        number === undefined
          ? null
          : { number: rows.length + 2, name: `proposition ${number}`, isPartial: true, cells: new Map() };
      if (row && number !== undefined) {
        rows.push(row);
        put(row, 'number', number);
        if (title !== '') put(row, 'title', title);
      }
    } else if (row !== null && block.level === (level ?? 0) + 1) {
      column = columnTitled('proposals', text);
      if (column === null) problems.push(unknownHeading(file, row, text));
    } else if (row !== null) addText(row, column, block, text);
    owners[index] = row?.name ?? '';
  });
  for (const { what, after } of content.lost) {
    const name = owners[after - 1] ?? '';
    problems.push(
      tableProblem(
        { file, sheet: null },
        { row: rows.find((candidate) => candidate.name === name)?.number ?? 0, ...(name !== '' && { name }) },
        'lost',
        `${lostNames[what]} ne peut pas être importé${what === 'table' ? '' : 'e'} ; ${remedies[what]}.`,
        { found: lostNames[what] },
      ),
    );
  }
  if (rows.length === 0) {
    problems.push(
      tableProblem(
        { file, sheet: null },
        {},
        'header',
        'aucune proposition trouvée ; attendu un titre (style « Titre 1 ») par proposition, qui commence par son numéro : « 12. Créer… ».',
      ),
    );
  }
  const header: TableRow = {
    number: 1,
    cells: new Map(
      proposalColumns
        .map(({ label }, rank): [number, string] => [rank, label])
        // What no proposal speaks of is no column: it stays as it is stored.
        .filter(([rank]) => rows.some(({ cells }) => cells.has(rank))),
    ),
  };
  return { table: { file, sheet: null, rows: [header, ...rows], origin: new Map() }, problems };
}

function unknownHeading(file: string, row: TableRow, text: string): ImportProblem {
  const near = nearestTitle('proposals', text);
  const expected = proposalColumns
    .slice(2)
    .map(({ label }) => label)
    .join(', ');
  const hint = near === null ? `attendu l'une de : ${expected}.` : `vouliez-vous dire « ${near} » ?`;
  return tableProblem(
    { file, sheet: null },
    { row: row.number, name: row.name ?? '', column: text },
    'column',
    `rubrique inconnue ; ${hint}`,
    { found: text, expected, ...(near !== null && { nearest: near }) },
  );
}

const rankOf = (key: string): number => proposalColumns.findIndex((column) => column.key === key);

function put(row: { cells: Map<number, string> }, key: string, text: string): void {
  row.cells.set(rankOf(key), text);
}

/** A block under a heading is its text; under the proposal's own, « Coût : élevé » names its field. */
function addText(
  row: { cells: Map<number, string> },
  column: Column | null,
  block: DocxBlock,
  text: string,
): void {
  const [, label = '', value = ''] =
    column === null ? (/^\**([^:*]{2,40}?)\s*\**\s*:\s*\**\s*(.+)$/s.exec(text) ?? []) : [];
  const named = label === '' ? null : columnTitled('proposals', label);
  if (named) {
    put(row, named.key, value);
    return;
  }
  const target = column ?? proposalColumns.find(({ key }) => key === 'summary');
  if (!target) return;
  const before = row.cells.get(rankOf(target.key));
  const isFlowing = target.kind === 'text';
  const marked =
    isFlowing && block.list !== null
      ? `${block.list === 'bullet' ? '-' : '1.'} ${text}`
      : block.level !== null
        ? `### ${text}`
        : text;
  const joint =
    target.kind === 'line'
      ? ' '
      : isFlowing && !(block.list !== null && /^(?:-|\d+\.) /.test(lastLine(before)))
        ? '\n\n'
        : '\n';
  put(row, target.key, before === undefined ? marked : before + joint + marked);
}

const lastLine = (text: string | undefined): string => text?.slice(text.lastIndexOf('\n') + 1) ?? '';
