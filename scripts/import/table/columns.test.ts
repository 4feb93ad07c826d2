import { describe, expect, it } from 'vitest';
import { inputSchemas } from '../input-schemas.ts';
import { columnsOf, columnTitled, tableCollections } from './columns.ts';
import { folded } from './table.ts';

/** Fields that no table holds: an import writes them, or nobody fills them in a spreadsheet. */
const withoutColumn = new Set(['updated', 'changes']);

describe.each(tableCollections)('the columns of %s', (collection) => {
  it('are the fields of its schema, all of them', () => {
    const fields = Object.keys(inputSchemas[collection].shape).filter((field) => !withoutColumn.has(field));
    expect(columnsOf[collection].map(({ key }) => key).toSorted()).toEqual(fields.toSorted());
  });

  it('have titles that no other column answers to', () => {
    const columns = columnsOf[collection];
    for (const column of columns) {
      for (const title of [column.label, column.key, ...(column.names ?? [])]) {
        const others = columns.filter(
          (other) =>
            other !== column &&
            [other.label, other.key, ...(other.names ?? [])].some((name) => folded(name) === folded(title)),
        );
        expect(
          others.map(({ label }) => label),
          title,
        ).toEqual([]);
      }
    }
  });
});

describe('columnTitled', () => {
  it('knows a title in French or in English, whatever its case, accents, spaces and remarks', () => {
    for (const title of ['Coût', 'COUT', ' coût ', 'cost', 'Coût (estimé)', 'Niveau de coût']) {
      expect(columnTitled('proposals', title)?.key).toBe('cost');
    }
    expect(columnTitled('proposals', 'Coût et facilité')?.key).toBe('rationale');
    expect(columnTitled('proposals', 'Remarques internes')).toBeNull();
  });
});
