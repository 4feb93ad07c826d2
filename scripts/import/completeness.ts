import { collectionLabels } from './collections.ts';
import type { InputRecord } from './input.ts';
import { ranges } from './plan-lines.ts';
import { fieldsOf, type Store } from './store.ts';
import type { ImportProblem } from './table/table.ts';

/**
 * The proposals that a file leaves out: a book comes whole, or its editor says that it does not. Other
 * collections grow one record at a time.
 */
export function completeness(
  records: readonly InputRecord[],
  stored: Store,
  partial: boolean,
): ImportProblem[] {
  const proposals = records.filter(({ collection }) => collection === 'proposals');
  const [first] = proposals;
  if (partial || !first) return [];
  const book =
    records.find(({ collection }) => collection === 'book')?.value ?? stored.get('book')?.[0]?.data;
  const count = Number(fieldsOf(book).proposal_count ?? 0);
  const given = new Set(proposals.map(({ value }) => Number(fieldsOf(value).number)));
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => !given.has(number),
  );
  if (missing.length === 0) return [];
  const { one, many } = collectionLabels.proposals;
  const what =
    missing.length === 1
      ? `la ${one} ${missing[0]} manque`
      : `${missing.length} ${many} manquent : ${ranges(missing)}`;
  return [
    {
      severity: 'error',
      file: first.file,
      line: 0,
      rule: 'missing-proposals',
      message: `${what}. Ajoutez-${missing.length === 1 ? 'la' : 'les'}, ou relancez avec --partiel pour n'importer que ce que le fichier contient.`,
    },
  ];
}
