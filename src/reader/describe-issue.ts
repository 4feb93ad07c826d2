import type { z } from 'zod';

/** How a value is shown inside a message: short, on one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'rien';
  if (value === null) return 'une valeur vide';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const oneLine = text.replace(/\s+/g, ' ');
  return `« ${oneLine.length > 80 ? `${oneLine.slice(0, 77)}…` : oneLine} »`;
}

const types: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de champs',
};

/** Says in French what a schema expected and what it found. Sentences end without a full stop. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown): string {
  const field = issue.path.map(String).join('.');
  const found = valueAt(root, issue.path);
  const about = field ? `champ « ${field} » : ` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${about}champ inconnu ${issue.keys.map((key) => `« ${key} »`).join(', ')} ; retirez-le ou corrigez son nom`;
    case 'invalid_type':
      return found === undefined
        ? `${about}manque ; attendu ${types[issue.expected] ?? issue.expected}`
        : `${about}trouvé ${shown(found)}, attendu ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${about}trouvé ${shown(found)}, attendu ${issue.values.map((value) => `« ${String(value)} »`).join(' ou ')}`;
    case 'too_small':
      return found === '' || (typeof found === 'string' && found.trim() === '')
        ? `${about}vide, attendu un texte`
        : `${about}trouvé ${shown(found)}, attendu ${issue.message.startsWith('Too small') ? `au moins ${issue.minimum}` : issue.message}`;
    case 'too_big':
      return `${about}trouvé ${shown(found)}, attendu au plus ${issue.maximum}`;
    case 'invalid_format':
      return `${about}trouvé ${shown(found)}, attendu ${issue.message}`;
    default:
      return `${about}trouvé ${shown(found)} ; ${issue.message}`;
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
