import { type Context, type Converted, freeId } from './convert.ts';
import type { LaureateInput } from './input-schemas.ts';
import { plainLabel, unitBeforeParenthesis } from './precision.ts';
import { slugOf } from './slug-of.ts';
import { type Fields, fieldsOf, itemsOf } from './store.ts';

type FigureInput = NonNullable<LaureateInput['figures']>[number];

/** A laureate's own numbers get an identifier each, and keep it from one import to the next. */
export function convertLaureate(input: LaureateInput, context: Context): Converted {
  const { slug, figures: given = [], ...fields } = input;
  const figures = given.map(statedPrecisely);
  const stored = fieldsOf(context.previous?.data);
  const storedFigures = itemsOf(stored.figures).map(fieldsOf);
  // What is stored keeps its place before anything new takes an identifier.
  const reused = new Set<Fields>();
  const matches = figures.map((figure) => {
    const match = storedFigures.find((known) => !reused.has(known) && isSame(known, figure));
    if (match) reused.add(match);
    return match;
  });
  const withIds = figures.map((figure, index) => {
    const knownId = figure.id ?? matches[index]?.id;
    const id = typeof knownId === 'string' ? knownId : newId(slug, figure, context.takenIds);
    context.takenIds.add(id);
    return { id, ...figure };
  });
  return {
    record: {
      key: slug,
      path: `laureates/${slug}.mdx`,
      data: { ...stored, ...fields, ...(input.figures && { figures: withIds }) },
      body: context.previous?.body ?? '',
    },
    faults: [],
  };
}

/** A label may be corrected, or a value updated: what is counted, when and by whom stays. */
function isSame(stored: Fields, figure: FigureInput): boolean {
  const sameLabel = stored.label === figure.label && stored.year === figure.year;
  const sameValue = stored.value === figure.value && stored.source === figure.source;
  return (sameLabel && stored.source === figure.source) || (sameValue && stored.year === figure.year);
}

/** A figure whose label and unit say what is counted, and whose precision says the doubt. */
function statedPrecisely(figure: FigureInput): FigureInput {
  const label = plainLabel(figure.label);
  const unit = unitBeforeParenthesis(figure.unit);
  const scope = unit.scope === null ? '' : ` (${unit.scope})`;
  const doubt = unit.precision ?? label.precision ?? 'exact';
  const precision = figure.precision === 'exact' || figure.precision === undefined ? doubt : figure.precision;
  return { ...figure, label: `${label.label}${scope}`, unit: unit.unit, precision };
}

function newId(slug: string, figure: FigureInput, taken: ReadonlySet<string>): string {
  // Who gave a grant is the same everywhere: it tells nothing in an identifier.
  const label = figure.label.replace(
    /(?:de )?(?:la )?(?:fondation )?(?:la france s['’]engage|fondation)/gi,
    ' ',
  );
  const short = `${slug}-${slugOf(label, 2)}`;
  if (!taken.has(short)) return short;
  const longer = `${slug}-${slugOf(label, 4)}`;
  if (!taken.has(longer)) return longer;
  return freeId(figure.year === null ? longer : `${short}-${figure.year}`, taken);
}
