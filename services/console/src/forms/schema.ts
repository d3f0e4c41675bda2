/** The fields of a spec, from the OpenAPI document. */

export interface Schema {
  $ref?: string;
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  patternProperties?: Record<string, Schema>;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  discriminator?: { propertyName: string };
  "x-gristmill-file"?: { formats?: string[] };
  "x-gristmill-column-of"?: string;
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  summary?: string;
  description?: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses?: Record<string, unknown>;
}

export interface Kind {
  service: string;
  kind: string;
  summary: string;
  description: string;
  spec: Schema;
}

/** All job kinds: a POST to them is accepted with 202. */
export function kindsOf(document: Document): Kind[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const [, service, , kind, more] = path.split("/");
    const spec = item["post"]?.requestBody?.content["application/json"]?.schema;
    if (!service || !kind || more || !spec || !item["post"]?.responses?.["202"]) return [];
    const { summary = kind, description = "" } = item["post"];
    return [{ service, kind, summary, description, spec }];
  });
}

/** A field as a form sees it. */
export interface Field {
  schema: Schema;
  /** Whether it may be null, which is how a field is left empty. */
  optional: boolean;
  /** What it may be instead, where it may be several things. */
  choices: Schema[];
}

export function resolved(document: Document, schema: Schema): Schema {
  if (schema.$ref) {
    const { $ref, ...own } = schema;
    const target = document.components.schemas[$ref.split("/").pop() ?? ""] ?? {};
    return { ...resolved(document, target), ...own };
  }
  if (schema.allOf?.length === 1) {
    const { allOf, ...own } = schema;
    return { ...resolved(document, allOf[0] ?? {}), ...own };
  }
  return schema;
}

export function fieldOf(document: Document, given: Schema): Field {
  const schema = resolved(document, given);
  const several = schema.anyOf ?? schema.oneOf;
  if (!several) return { schema, optional: false, choices: [] };
  const { anyOf: _, oneOf: __, ...own } = schema;
  const parts = several.map((part) => resolved(document, part));
  const flat = parts.flatMap((part) => (part.oneOf ?? [part]).map((inner) => resolved(document, inner)));
  const choices = flat.filter((part) => part.type !== "null");
  const optional = choices.length < flat.length;
  if (choices.length === 1) {
    const only = choices[0] ?? {};
    return { schema: { ...only, ...own, description: own.description ?? only.description }, optional, choices: [] };
  }
  return { schema: own, optional, choices };
}

/** What to call one of several things that a field may be. */
export function choiceName(choice: Schema, number: number): string {
  const told = Object.values(choice.properties ?? {}).find((own) => own.const !== undefined || own.enum?.length === 1);
  if (told) return String(told.const ?? told.enum?.[0]);
  return choice.title ?? { string: "text", integer: "whole number", array: "list" }[choice.type ?? ""] ?? choice.type ?? `option ${number + 1}`;
}

/** What a form begins with: what must be given, empty; what has a default is left to it. */
export function initial(document: Document, given: Schema): unknown {
  const { schema, choices } = fieldOf(document, given);
  const first = choices[0];
  if (first) return initial(document, first);
  if (schema.const !== undefined) return schema.const;
  if (schema.type === "object" && schema.properties) {
    const required = schema.required ?? [];
    const told = Object.entries(schema.properties).filter(([name, own]) => required.includes(name) || own.const !== undefined);
    return Object.fromEntries(told.map(([name, own]) => [name, initial(document, own)]));
  }
  return schema.type === "array" ? [] : schema.type === "object" ? {} : undefined;
}

/** What is sent of what is in a form: nothing that was left empty. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled).filter((own) => own !== undefined);
  if (typeof value === "object" && value !== null) {
    const told = Object.entries(value).map(([name, own]) => [name, filled(own)] as const);
    return Object.fromEntries(told.filter(([, own]) => own !== undefined));
  }
  return value === "" ? undefined : value;
}

export interface Wrong {
  pointer: string;
  detail: string;
}

/** What can be seen to be wrong before anything is sent. */
export function wrongs(document: Document, given: Schema, value: unknown, pointer = ""): Wrong[] {
  const { schema, optional, choices } = fieldOf(document, given);
  if (value === undefined || (value === null && optional)) return [];
  if (choices.length) return [];
  const at = (detail: string): Wrong[] => [{ pointer, detail }];
  if (typeof value === "number") {
    if (schema.type === "integer" && !Number.isInteger(value)) return at("A whole number, please.");
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
    if (minimum !== undefined && value < minimum) return at(`At least ${minimum}, please.`);
    if (maximum !== undefined && value > maximum) return at(`At most ${maximum}, please.`);
    if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return at(`More than ${exclusiveMinimum}, please.`);
    if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return at(`Less than ${exclusiveMaximum}, please.`);
  }
  if (typeof value === "string" && schema["x-gristmill-file"] === undefined) {
    if (schema.maxLength !== undefined && value.length > schema.maxLength) return at(`At most ${schema.maxLength} characters, please.`);
    if (schema.minLength !== undefined && value.length < schema.minLength) return at(`At least ${schema.minLength} characters, please.`);
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return at(`At least ${schema.minItems}, please.`);
    if (value.length > (schema.maxItems ?? Infinity)) return at(`At most ${schema.maxItems}, please.`);
    const items = schema.items;
    return items ? value.flatMap((own, number) => wrongs(document, items, own, `${pointer}/${number}`)) : [];
  }
  if (typeof value === "object" && value !== null && schema.properties) {
    const given = value as Record<string, unknown>;
    return Object.entries(schema.properties).flatMap(([name, own]) => {
      const inner = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (given[name] === undefined) return schema.required?.includes(name) ? [{ pointer: inner, detail: "This is needed." }] : [];
      return wrongs(document, own, given[name], inner);
    });
  }
  return [];
}
