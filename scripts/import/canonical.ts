import { z } from 'zod';

/**
 * A value as it is written in `content/`: keys in the schema's order, keys equal to their default left
 * out. Values that do not fit the schema are left as they are.
 */
export function canonical(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return value === null || value === undefined ? value : canonical(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodArray) {
    // The element of an array schema is always a schema, which zod types more loosely.
    const element = schema.element as z.ZodType;
    return Array.isArray(value) ? value.map((item: unknown) => canonical(element, item)) : value;
  }
  if (schema instanceof z.ZodString) return typeof value === 'string' ? value.trim() : value;
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  const shape: Record<string, z.ZodType> = schema.shape;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    const present = fields[key];
    if (present === undefined) continue;
    if (field instanceof z.ZodDefault && sameValue(present, field.def.defaultValue)) continue;
    result[key] = canonical(field, present);
  }
  for (const [key, present] of Object.entries(fields)) {
    if (!(key in shape)) result[key] = present;
  }
  return result;
}

/** Whether two values made of plain data are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const first = Object.entries(a);
  const second = new Map(Object.entries(b));
  return (
    first.length === second.size &&
    first.every(([key, value]) => second.has(key) && sameValue(value, second.get(key)))
  );
}
