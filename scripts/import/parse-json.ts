import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '#book/problem.ts';
import type { CollectionName } from './collections.ts';
import type { ParsedInput } from './input.ts';

/** Reads a JSON file of one collection: an array of records, or the one object of the book. */
export function parseJson(text: string, file: string, collection: CollectionName): ParsedInput {
  const fail = (line: number, rule: string, message: string): ParsedInput => ({
    records: [],
    problems: [{ severity: 'error', file, line, rule, message }],
  });
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') {
    return fail(0, 'empty-file', 'le fichier est vide ; il devrait contenir du JSON.');
  }
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { records: [], problems: [syntaxProblem(source, file, error)] };
  }
  const linesOf = lineFinder(source);
  if (collection === 'book') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return fail(1, 'not-an-object', `${describe(value)} trouvé ; le livre est un seul objet { … }.`);
    }
    return { records: [{ collection, value, file, index: 0, lineOf: linesOf }], problems: [] };
  }
  if (!Array.isArray(value)) {
    return fail(
      1,
      'not-an-array',
      `${describe(value)} trouvé ; attendu : une liste [ … ] d'enregistrements.`,
    );
  }
  if (value.length === 0) {
    return fail(1, 'empty-list', 'la liste est vide ; elle devrait contenir au moins un enregistrement.');
  }
  return {
    records: value.map((record: unknown, index) => ({
      collection,
      value: record,
      file,
      index,
      lineOf: (path) => linesOf([index, ...path]),
    })),
    problems: [],
  };
}

/** Finds lines by path. Positions are computed at the first question: only problems ask. */
function lineFinder(source: string): (path: readonly (string | number)[]) => number {
  let find: ((path: readonly (string | number)[]) => number) | null = null;
  return (path) => {
    if (find === null) {
      const lineCounter = new LineCounter();
      // JSON is YAML, and the YAML parser keeps positions.
      const document = parseDocument(source, { lineCounter });
      find = (wanted) => {
        for (let length = wanted.length; length >= 0; length -= 1) {
          const node = document.getIn(wanted.slice(0, length), true);
          if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
        }
        return 0;
      };
    }
    return find(path);
  };
}

function syntaxProblem(source: string, file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : '';
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? Number.NaN);
  const atEnd = /end of JSON|Unterminated/i.test(reason) && Number.isNaN(position);
  const offset = Number.isNaN(position) ? (atEnd ? source.length : 0) : position;
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const found = source[offset];
  const what =
    found === undefined ? 'le fichier s’arrête trop tôt' : `« ${found} » inattendu, colonne ${column}`;
  return {
    severity: 'error',
    file,
    line,
    rule: 'json-syntax',
    message: `ce n'est pas du JSON valide : ${what}. Vérifiez les virgules, les guillemets droits et les crochets juste avant.`,
  };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object') return 'un objet { … }';
  if (typeof value === 'string') return 'un texte';
  return typeof value === 'number' ? 'un nombre' : String(value);
}
