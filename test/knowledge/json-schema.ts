/** The small part of JSON Schema that the catalogues' schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const KNOWN = new Set(
  '$schema $ref title description type enum anyOf required properties additionalProperties items minItems minLength minimum pattern definitions'.split(
    ' ',
  ),
);

/** What is wrong with `value` by `schema`, as "path: reason"; empty when nothing is. */
export function validate(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`${path}: the validator does not know ${unknown.join(', ')}`);
  if (schema.$ref) {
    const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
    if (!target) throw new Error(`${path}: no definition ${schema.$ref}`);
    return validate(value, target, root, path);
  }
  if (schema.anyOf) {
    const tries = schema.anyOf.map((one) => validate(value, one, root, path));
    return tries.some((errors) => errors.length === 0) ? [] : tries.flat();
  }
  const errors: string[] = [];
  if (schema.type && typeOf(value) !== schema.type && !(schema.type === 'number' && typeOf(value) === 'integer')) {
    return [`${path}: ${typeOf(value)} instead of ${schema.type}`];
  }
  if (schema.enum && !schema.enum.includes(value)) errors.push(`${path}: ${JSON.stringify(value)} is not allowed`);
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) errors.push(`${path}: ${value}`);
    if (schema.minLength && value.length < schema.minLength) errors.push(`${path}: too short`);
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    errors.push(`${path}: too small`);
  if (Array.isArray(value)) {
    if (schema.minItems && value.length < schema.minItems) errors.push(`${path}: too few`);
    const { items } = schema;
    if (items) errors.push(...value.flatMap((item, index) => validate(item, items, root, `${path}[${index}]`)));
  } else if (typeof value === 'object' && value !== null) {
    errors.push(...validateObject(value as Record<string, unknown>, schema, root, path));
  }
  return errors;
}

function validateObject(value: Record<string, unknown>, schema: Schema, root: Schema, path: string): string[] {
  const errors = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}: no ${key}`);
  for (const [key, item] of Object.entries(value)) {
    const known = schema.properties?.[key];
    const other = schema.additionalProperties;
    if (known) errors.push(...validate(item, known, root, `${path}.${key}`));
    else if (other === false) errors.push(`${path}: unknown ${key}`);
    else if (typeof other === 'object') errors.push(...validate(item, other, root, `${path}.${key}`));
  }
  return errors;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
