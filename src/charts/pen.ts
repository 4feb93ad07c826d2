import { literalColour } from './paint.ts';
import type { Group, Paint, Shape } from './scene.ts';

/** How shapes get their colours and faces: attributes to put into each element, with a leading space. */
export interface Pen {
  paint(shape: Shape, hue: number | null): string;
  hue(group: Group): string;
}

/** Colours by the classes of `chart.css`, so that the page's theme decides. */
export const themedPen: Pen = {
  paint(shape) {
    const classes: string[] = [];
    if (shape.type === 'text') {
      classes.push('chart-text');
      if (shape.face === 'display') classes.push('chart-face');
      // Ink is what `chart-text` gives.
      if (shape.fill !== 'ink') classes.push(`fill-${shape.fill}`);
    } else {
      if (shape.fill) classes.push(`fill-${shape.fill}`);
      if (shape.stroke) classes.push(`stroke-${shape.stroke}`);
    }
    return classAttribute(classes);
  },
  hue: ({ hue }) => classAttribute(hue === null ? [] : [`hue-${hue}`]),
};

/** Colours as attributes, which every program that opens an SVG understands. */
export const literalPen: Pen = {
  paint(shape, hue) {
    const colour = (name: string, paint: Paint | undefined): string =>
      paint ? ` ${name}="${literalColour(paint, hue)}"` : '';
    return colour('fill', shape.fill) + (shape.type === 'text' ? '' : colour('stroke', shape.stroke));
  },
  hue: () => '',
};

function classAttribute(classes: readonly string[]): string {
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
}
