/**
 * A scene is a chart laid out: every size, position and label is decided, nothing is drawn yet.
 * Lengths are in CSS pixels of the scene's own width; y grows downwards.
 */

/** What a shape is painted with; the page's custom properties give the colour. */
export type Paint = 'ink' | 'soft' | 'rule' | 'tint' | 'paper' | 'hue';

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** 1 when left out. */
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

export interface Rect extends Painted {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface Line extends Painted {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Path extends Painted {
  readonly type: 'path';
  /** SVG path data. */
  readonly d: string;
}

export interface Text {
  readonly type: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  /** 400 when left out. */
  readonly weight?: 400 | 600 | 700;
  /** `start` when left out. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill: Paint;
  /** The display face is for numerals and titles; the interface face when left out. */
  readonly face?: 'display' | 'interface';
}

export type Shape = Rect | Line | Path | Text;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A group of shapes in one hue, with positions of its own. */
export interface Group {
  readonly x: number;
  readonly y: number;
  /** The part's hue, 0 to 4; null for the ink. */
  readonly hue: number | null;
  readonly shapes: readonly Shape[];
}

/** What stands for one record: a proposal, a laureate, a figure. Its shapes count from its box's corner. */
export interface Mark extends Group {
  /** Unique in the scene and the same at every width. */
  readonly key: string;
  /** The record and its values, said in words: what a tooltip or a screen reader says. */
  readonly label: string;
  /** The record's page, from the site's root. */
  readonly href: string;
  /** Its number, when it stands for a proposal. */
  readonly proposal: number | null;
  /** The legend entry it belongs to. */
  readonly group: string | null;
  readonly width: number;
  readonly height: number;
}

/** A legend entry: its symbol and its words. */
export interface LegendEntry extends Group {
  /** The `group` of its marks. */
  readonly group: string;
  readonly label: string;
}

export interface Scene {
  /** The chart's id. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The question the chart answers. */
  readonly title: string;
  /** What a screen reader is told of the picture: the finding. */
  readonly summary: string;
  /** Drawn first: rules, cells, axes. */
  readonly ground: readonly Shape[];
  /** In reading order, which is the order of arrow keys. */
  readonly marks: readonly Mark[];
  /** Axis and direct labels, counts, notes: drawn over the marks. */
  readonly labels: readonly Shape[];
  readonly legend: readonly LegendEntry[];
}
