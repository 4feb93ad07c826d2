import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { keptYaml } from './kept-yaml.ts';

/** A YAML text, parsed, that remembers on which line each value stands. */
export interface ParsedYaml {
  value: unknown;
  /** The first syntax error, if any, with its line in the file. */
  errors: { line: number; message: string }[];
  /** Line in the file of the value at `path`, or of its nearest known ancestor. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/**
 * Parses YAML 1.2.
 *
 * @param firstLine line of the text's first line in its file, 1-based
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const kept = keptYaml();
  const found = kept?.find(text);
  if (found) {
    let parsed: ParsedYaml | undefined;
    // Only a problem asks for lines, and only then is the text parsed again.
    const lineOf: ParsedYaml['lineOf'] = (path) => {
      parsed ??= parse(text, firstLine);
      return parsed.lineOf(path);
    };
    return { value: found.value, errors: [], lineOf };
  }
  const parsed = parse(text, firstLine);
  if (parsed.errors.length === 0) kept?.keep(text, parsed.value);
  return parsed;
}

function parse(text: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  // One slip makes the parser stumble many times: only the first error tells where to look.
  const errors = document.errors.slice(0, 1).map((error) => ({
    line: lineAt(error.pos[0]),
    message: explained(error.code, error.message),
  }));

  const lineOf = (path: readonly (string | number)[]): number => {
    let node: unknown = document.contents;
    let line = offsetOf(node) === undefined ? firstLine : lineAt(offsetOf(node) ?? 0);
    for (const key of path) {
      const next = childOf(node, key);
      if (!next) break;
      line = lineAt(next.offset);
      node = next.value;
    }
    return line;
  };
  return { value: errors.length > 0 ? undefined : document.toJS(), errors, lineOf };
}

/** What editors most often get wrong in YAML, in their words; the parser's own otherwise. */
const explanations: Readonly<Record<string, string>> = {
  BAD_INDENT: 'retrait mal aligné ; alignez la ligne sur celle du dessus, avec des espaces',
  TAB_AS_INDENT: 'tabulation en début de ligne ; remplacez-la par des espaces',
  DUPLICATE_KEY: 'le même champ est écrit deux fois ; gardez-en un',
  BLOCK_AS_IMPLICIT_KEY:
    'deux « : » sur la même ligne ; mettez le texte entre guillemets droits, comme titre: "Loi ESS : article 15"',
  MULTILINE_IMPLICIT_KEY: 'champ sans « : » ; écrivez nom: valeur',
  MISSING_CHAR: 'il manque un guillemet, un crochet ou un « : »',
  UNEXPECTED_TOKEN: 'signe inattendu ; mettez le texte entre guillemets droits',
};

function explained(code: string, message: string): string {
  return explanations[code] ?? message;
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function childOf(node: unknown, key: string | number): { offset: number; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair) return undefined;
    return { offset: offsetOf(pair.key) ?? 0, value: pair.value };
  }
  if (isSeq(node) && typeof key === 'number') {
    const value = node.items[key];
    const offset = offsetOf(value);
    return offset === undefined ? undefined : { offset, value };
  }
  return undefined;
}
