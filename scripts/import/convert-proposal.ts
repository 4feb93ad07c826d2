import { sameValue } from './canonical.ts';
import type { Context, Converted } from './convert.ts';
import type { ProposalInput } from './input-schemas.ts';
import {
  bodyOfSections,
  type Sections,
  sectionKeys,
  sectionOf,
  sectionOfSteps,
  sectionsOfBody,
} from './proposal-body.ts';
import { publishedChange } from './published-change.ts';
import type { Fault } from './record-problem.ts';
import { type Fields, fieldsOf } from './store.ts';

/**
 * A proposal's four texts become the four sections of its file. A section that the input does not give
 * stays as it is stored, letter for letter.
 */
export function convertProposal(
  input: Omit<ProposalInput, keyof Sections> & Partial<ProposalInput>,
  context: Context,
): Converted {
  const { context: finding, measure, steps, rationale, ...fields } = input;
  const given: Partial<Sections> = {
    ...(finding !== undefined && { context: sectionOf(finding) }),
    ...(measure !== undefined && { measure: sectionOf(measure) }),
    ...(steps !== undefined && { steps: sectionOfSteps(steps) }),
    ...(rationale !== undefined && { rationale: sectionOf(rationale) }),
  };
  const { body, faults } = bodyWith(given, context.previous?.body ?? '');
  const stored = fieldsOf(context.previous?.data);
  const data: Fields = { ...stored, ...fields };
  const changed =
    context.previous !== undefined && !(sameText(context.previous.body, body) && sameFields(stored, data));
  const day = context.previous === undefined ? context.editionDate : changed ? context.today : stored.updated;
  const isDated = fields.updated !== undefined && fields.updated !== stored.updated;
  data.updated = isDated ? fields.updated : day;
  if (changed && sameValue(fields.changes ?? [], stored.changes ?? [])) {
    const change = publishedChange(
      { data: stored, body: context.previous?.body ?? '' },
      { data, body },
      context.today,
    );
    if (change) data.changes = [...(fields.changes ?? []), change];
  }
  return {
    record: { key: String(input.number), path: `proposals/${input.number}.mdx`, data, body },
    faults: [
      ...faults,
      ...headingFaults('context', finding),
      ...headingFaults('measure', measure),
      ...headingFaults('rationale', rationale),
    ],
  };
}

function bodyWith(given: Partial<Sections>, stored: string): { body: string; faults: Fault[] } {
  const { context, measure, steps, rationale } = given;
  if (context !== undefined && measure !== undefined && steps !== undefined && rationale !== undefined) {
    return { body: bodyOfSections({ context, measure, steps, rationale }), faults: [] };
  }
  if (Object.keys(given).length === 0) return { body: stored, faults: [] };
  const sections = sectionsOfBody(stored);
  if (sections !== null) return { body: bodyOfSections({ ...sections, ...given }), faults: [] };
  const path = sectionKeys.filter((key) => key in given).slice(0, 1);
  const message =
    'le fichier de cette proposition n’a pas ses quatre sections, dans l’ordre ; donnez-les toutes les quatre, ou corrigez-le d’abord.';
  return { body: stored, faults: [{ path, message }] };
}

const sameText = (a: string, b: string): boolean => a.trim() === b.trim();

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Empty lists are not written, so an absent one and an empty one are the same. */
function sameFields(a: Fields, b: Fields): boolean {
  const told = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value)));
  return sameValue(told(a), told(b));
}

/** The four sections are the proposal's only second-level headings. */
function headingFaults(key: string, markdown: string | undefined): Fault[] {
  const heading = /^ {0,3}#{1,2}(?!#).*$|^ {0,3}(?:=+|-+)[ \t]*$/m.exec(markdown ?? '');
  if (!heading) return [];
  return [
    {
      path: [key],
      about: `« ${key} »`,
      message: `« ${heading[0].trim()} » trouvé ; les titres de niveau 1 et 2 sont ceux des quatre sections, écrivez « ### ».`,
    },
  ];
}
