import { sameValue } from './canonical.ts';
import type { Context, Converted } from './convert.ts';
import { escapeMdx } from './escape-mdx.ts';
import type { ProposalInput } from './input-schemas.ts';
import { type Fields, fieldsOf } from './store.ts';

/** A proposal's four texts become the four sections of its file. */
export function convertProposal(input: ProposalInput, context: Context): Converted {
  const { context: finding, measure, steps, rationale, ...fields } = input;
  const body = [
    `## Constat\n\n${section(finding)}`,
    `## Mesure\n\n${section(measure)}`,
    `## Mise en œuvre\n\n${steps.map(numbered).join('\n')}`,
    `## Coût et facilité\n\n${section(rationale)}`,
  ].join('\n\n');
  const stored = fieldsOf(context.previous?.data);
  const data: Fields = { ...stored, ...fields };
  const changed =
    context.previous !== undefined && !(sameText(context.previous.body, body) && sameFields(stored, data));
  const day = context.previous === undefined ? context.editionDate : changed ? context.today : stored.updated;
  data.updated = fields.updated ?? day;
  return {
    record: { key: String(input.number), path: `proposals/${input.number}.mdx`, data, body },
    faults: [
      ...headingFaults('context', finding),
      ...headingFaults('measure', measure),
      ...headingFaults('rationale', rationale),
    ],
  };
}

const section = (markdown: string): string => escapeMdx(markdown.trim());

/** A step is one item of a list: a line break inside it would end the item. */
const numbered = (step: string, index: number): string =>
  `${index + 1}. ${escapeMdx(step.replace(/\s*\n\s*/g, ' ').trim())}`;

const sameText = (a: string, b: string): boolean => a.trim() === b.trim();

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Empty lists are not written, so an absent one and an empty one are the same. */
function sameFields(a: Fields, b: Fields): boolean {
  const told = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value)));
  return sameValue(told(a), told(b));
}

/** The four sections are the proposal's only second-level headings. */
function headingFaults(key: string, markdown: string): Converted['faults'] {
  const heading = /^ {0,3}#{1,2}(?!#).*$|^ {0,3}(?:=+|-+)[ \t]*$/m.exec(markdown);
  if (!heading) return [];
  return [
    {
      path: [key],
      message: `« ${key} » : « ${heading[0].trim()} » trouvé ; les titres de niveau 1 et 2 sont ceux des quatre sections, écrivez « ### ».`,
    },
  ];
}
