import type { PartKey, Unit } from '../unit.ts';

export interface MatrixColumn {
  readonly label: string;
  /** Said where the label takes more than a line. */
  readonly short?: string;
  /** What the label means, shown where there is room. */
  readonly note?: string;
  /** The part the column stands for: its symbol goes before the label, or alone where there is no room. */
  readonly part?: PartKey;
}

export interface MatrixRow {
  readonly label: string;
  /** What the label means, shown where there is room. */
  readonly note?: string;
  /** The row that the finding speaks of. */
  readonly strong?: boolean;
  /** One list per column. */
  readonly cells: readonly (readonly Unit[])[];
}

/** Records sorted into rows and columns: each record is one mark. */
export interface UnitMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** What the columns are, over their labels. */
  readonly columnTitle?: string;
  /** What the rows are, over theirs. */
  readonly rowTitle?: string;
  /** `cells`: tinted cells filled line by line. `bars`: bars of marks, whose lengths compare. */
  readonly look: 'cells' | 'bars';
}
