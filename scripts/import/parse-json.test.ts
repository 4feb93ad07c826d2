import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

const messageOf = (text: string): string => {
  const [problem] = parseJson(text, 'chiffres.json', 'figures').problems;
  return problem ? `${problem.line}: ${problem.message}` : '';
};

describe('parseJson', () => {
  it('says that a file is empty', () => {
    expect(messageOf('  \n')).toBe('0: le fichier est vide ; il devrait contenir du JSON.');
  });

  it('says where JSON breaks', () => {
    expect(messageOf('[\n  { "id": "a", }\n]')).toMatch(
      /^2: ce n'est pas du JSON valide : « } » inattendu, colonne 16/,
    );
    expect(messageOf('[\n  { "id": "a"')).toMatch(
      /^2: ce n'est pas du JSON valide : le fichier s’arrête trop tôt/,
    );
  });

  it('wants a list, and not an empty one', () => {
    expect(messageOf('{"id": "a"}')).toBe(
      "1: un objet { … } trouvé ; attendu : une liste [ … ] d'enregistrements.",
    );
    expect(messageOf('[]')).toMatch(/^1: la liste est vide/);
  });

  it('knows the line of each value', () => {
    const { records } = parseJson(
      '[\n  {\n    "id": "a",\n    "value": 3\n  }\n]',
      'chiffres.json',
      'figures',
    );
    expect(records[0]?.lineOf(['value'])).toBe(4);
    expect(records[0]?.lineOf(['absent'])).toBe(2);
  });

  it('accepts the mark that some editors put first', () => {
    expect(parseJson('\uFEFF[{"id": "a"}]', 'chiffres.json', 'figures').records).toHaveLength(1);
  });
});
