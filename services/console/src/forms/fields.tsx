/** A form for a schema: an input for every field, with what is wrong beside it. */

import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  TagsInput,
  Text,
  TextInput,
  Textarea,
} from "@mantine/core";
import { createContext, useContext, useId, useState } from "react";

import { ColumnField } from "./columns.js";
import { FileField } from "./files.js";
import { type Document, type Schema, type Wrong, choiceName, fieldOf, initial } from "./schema.js";

export interface Within {
  document: Document;
  wrong: Wrong[];
}

export const WithinForm = createContext<Within>({ document: { paths: {}, components: { schemas: {} } }, wrong: [] });

interface FieldProps {
  name: string;
  schema: Schema;
  pointer: string;
  required: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What is beside it in its object. */
  beside: Record<string, unknown>;
}

/** The fields of an object; those that need not be filled in are behind a button. */
export function Fields({
  schema,
  pointer,
  value,
  onChange,
}: {
  schema: Schema;
  pointer: string;
  value: Record<string, unknown>;
  onChange: (value: Record<string, unknown>) => void;
}) {
  const [open, setOpen] = useState(false);
  const { wrong } = useContext(WithinForm);
  const id = useId();
  const all = Object.entries(schema.properties ?? {});
  const first = all.filter(([name, own]) => isFirst(schema, name, own));
  const rest = all.filter(([name, own]) => !isFirst(schema, name, own) && own.const === undefined);
  const shown = open || first.length === 0 || rest.some(([name]) => wrong.some((own) => own.pointer.startsWith(`${pointer}/${name}`)));
  const field = ([name, own]: [string, Schema]) => (
    <SchemaField
      key={name}
      name={name}
      schema={own}
      pointer={`${pointer}/${name}`}
      required={schema.required?.includes(name) ?? false}
      value={value[name]}
      onChange={(changed) => onChange({ ...value, [name]: changed })}
      beside={value}
    />
  );
  return (
    <Stack gap="md">
      {first.filter(([, own]) => own.const === undefined).map(field)}
      {first.length > 0 && rest.length > 0 && (
        <Button variant="subtle" onClick={() => setOpen(!shown)} aria-expanded={shown} aria-controls={id} w="fit-content" px={0}>
          {shown ? "Fewer settings" : `${rest.length} more settings, which have good defaults`}
        </Button>
      )}
      <Stack gap="md" id={id} hidden={!shown}>
        {shown && rest.map(field)}
      </Stack>
    </Stack>
  );
}

function isFirst(schema: Schema, name: string, own: Schema): boolean {
  const isFile = JSON.stringify(own).includes("x-gristmill-file");
  return isFile || (schema.required?.includes(name) ?? false) || own["x-gristmill-column-of"] !== undefined || name === "shipped";
}

function SchemaField(props: FieldProps) {
  const { document } = useContext(WithinForm);
  const { schema, optional, choices } = fieldOf(document, props.schema);
  if (choices.length) return <ChoiceField {...props} choices={choices} schema={schema} optional={optional} />;
  const own = { ...props, schema };
  if (schema["x-gristmill-file"]) return <UploadField {...own} />;
  if (schema["x-gristmill-column-of"]) return <ColumnsOfTable {...own} />;
  if (schema.enum) return <EnumField {...own} optional={optional} />;
  switch (schema.type) {
    case "boolean":
      return <BooleanField {...own} />;
    case "integer":
    case "number":
      return <NumberField {...own} />;
    case "string":
      return <TextField {...own} />;
    case "array":
      return <ListField {...own} />;
    case "object":
      return schema.properties ? <ObjectField {...own} /> : <MapField {...own} />;
    default:
      return <JsonField {...own} />;
  }
}

function UploadField(props: FieldProps) {
  const about = useDescribed(props);
  const formats = props.schema["x-gristmill-file"]?.formats ?? [];
  return <FileField {...about} formats={formats} value={text(props.value)} onChange={props.onChange} />;
}

function ColumnsOfTable(props: FieldProps) {
  const about = useDescribed(props);
  const table = text(props.beside[props.schema["x-gristmill-column-of"] ?? ""]);
  return <ColumnField {...about} table={table} several={props.schema.type === "array"} value={props.value} onChange={props.onChange} />;
}

export interface Described {
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
}

function useError(pointer: string): string | undefined {
  const { wrong } = useContext(WithinForm);
  return wrong.find((own) => own.pointer === pointer)?.detail;
}

/** Label, description and error, as all inputs take them. */
function useDescribed({ name, schema, pointer, required }: Pick<FieldProps, "name" | "schema" | "pointer" | "required">): Described {
  const error = useError(pointer);
  return { label: name.replaceAll("_", " "), description: schema.description, error, required };
}

/** What inputs say of themselves, of several together. */
function About({ description, error }: Described) {
  return (
    <>
      {description && <Text size="sm" c="dimmed">{description}</Text>}
      {error && <Text size="sm" c="red" role="alert">{error}</Text>}
    </>
  );
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function shownDefault(schema: Schema): string {
  const { default: own } = schema;
  return own === undefined || own === null ? "" : typeof own === "object" ? "" : String(own);
}

function EnumField(props: FieldProps & { optional: boolean }) {
  const about = useDescribed(props);
  const values = (props.schema.enum ?? []).map(String);
  const byDefault = shownDefault(props.schema);
  return (
    <Select
      {...about}
      data={values}
      value={props.value === undefined ? null : String(props.value)}
      onChange={(value) => props.onChange(value ?? undefined)}
      placeholder={byDefault || (props.optional ? "none" : "choose")}
      clearable={!props.required}
      searchable={values.length > 8}
    />
  );
}

function BooleanField(props: FieldProps) {
  const { error, ...about } = useDescribed(props);
  const checked = props.value === undefined ? props.schema.default === true : props.value === true;
  return <Checkbox {...about} error={error} checked={checked} onChange={(event) => props.onChange(event.currentTarget.checked)} />;
}

function NumberField(props: FieldProps) {
  const about = useDescribed(props);
  const { minimum, maximum, type } = props.schema;
  return (
    <NumberInput
      {...about}
      value={typeof props.value === "number" ? props.value : ""}
      onChange={(value) => props.onChange(typeof value === "number" ? value : undefined)}
      placeholder={shownDefault(props.schema)}
      allowDecimal={type === "number"}
      {...(minimum !== undefined && { min: minimum })}
      {...(maximum !== undefined && { max: maximum })}
      clampBehavior="none"
      hideControls={type === "number"}
    />
  );
}

function TextField(props: FieldProps) {
  const about = useDescribed(props);
  const example = props.schema.examples?.[0];
  const shown = { ...about, value: text(props.value), placeholder: shownDefault(props.schema) || (typeof example === "string" ? example : "") };
  const long = (props.schema.maxLength ?? 0) > 1000;
  const changed = (value: string) => props.onChange(value === "" ? undefined : value);
  return long ? (
    <Textarea {...shown} autosize minRows={2} maxRows={12} onChange={(event) => changed(event.currentTarget.value)} />
  ) : (
    <TextInput {...shown} onChange={(event) => changed(event.currentTarget.value)} />
  );
}

function ListField(props: FieldProps) {
  const { document } = useContext(WithinForm);
  const about = useDescribed(props);
  const items = props.schema.items ?? {};
  const { schema, choices } = fieldOf(document, items);
  const values = Array.isArray(props.value) ? props.value : [];
  const simple = !choices.length && !schema["x-gristmill-file"] && ["string", "integer", "number"].includes(schema.type ?? "");
  if (simple) {
    const parse = (own: string) => (schema.type === "string" ? own : Number(own));
    return (
      <TagsInput
        {...about}
        data={(schema.enum ?? []).map(String)}
        value={values.map(String)}
        onChange={(own) => props.onChange(own.length || props.required ? own.map(parse) : undefined)}
        placeholder={values.length ? "" : listed(props.schema.default) || "type, and press Enter"}
        clearable
      />
    );
  }
  const change = (number: number, own: unknown) => props.onChange(values.map((old, at) => (at === number ? own : old)));
  return (
    <Fieldset legend={about.label}>
      <Stack gap="sm">
        <About {...about} />
        {values.map((own, number) => (
          <Group key={number} align="end" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <SchemaField
                name={`${about.label} ${number + 1}`}
                schema={items}
                pointer={`${props.pointer}/${number}`}
                required
                value={own}
                onChange={(changed) => change(number, changed)}
                beside={{}}
              />
            </div>
            <Button variant="subtle" color="red" onClick={() => props.onChange(values.filter((_, at) => at !== number))}>
              Remove
            </Button>
          </Group>
        ))}
        <Button variant="default" w="fit-content" onClick={() => props.onChange([...values, initial(document, items)])}>
          Add {values.length ? "another" : "one"}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : "";
}

function ObjectField(props: FieldProps) {
  const { document } = useContext(WithinForm);
  const about = useDescribed(props);
  const given = props.value !== undefined && props.value !== null;
  return (
    <Fieldset legend={about.label}>
      <Stack gap="sm">
        <About {...about} />
        {!props.required && (
          <Checkbox
            label={`set ${about.label}`}
            checked={given}
            onChange={(event) => props.onChange(event.currentTarget.checked ? initial(document, props.schema) : undefined)}
          />
        )}
        {(given || props.required) && (
          <Fields
            schema={props.schema}
            pointer={props.pointer}
            value={(props.value ?? {}) as Record<string, unknown>}
            onChange={props.onChange}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

function ChoiceField(props: FieldProps & { choices: Schema[]; optional: boolean }) {
  const { document } = useContext(WithinForm);
  const names = props.choices.map(choiceName);
  const [chosen, choose] = useState(() => matching(props.choices, props.value));
  const choice = props.choices[chosen];
  const given = props.value !== undefined && props.value !== null;
  const about = useDescribed(props);
  return (
    <Fieldset legend={about.label}>
      <Stack gap="sm">
        <About {...about} />
        <SegmentedControl
          data={[...(props.required ? [] : ["default"]), ...names]}
          value={given ? (names[chosen] ?? "") : props.required ? (names[0] ?? "") : "default"}
          onChange={(name) => {
            const number = names.indexOf(name);
            choose(Math.max(0, number));
            props.onChange(number < 0 ? undefined : initial(document, props.choices[number] ?? {}));
          }}
          style={{ flexWrap: "wrap" }}
          aria-label={about.label}
        />
        {choice && (given || props.required) && (
          <SchemaField {...props} name={names[chosen] ?? ""} schema={choice} required />
        )}
      </Stack>
    </Fieldset>
  );
}

/** Which of several things a value is. */
function matching(choices: Schema[], value: unknown): number {
  const found = choices.findIndex((choice) => {
    if (choice.type === "object" && typeof value === "object" && value !== null) {
      const told = Object.entries(choice.properties ?? {}).filter(([, own]) => own.const !== undefined);
      return told.every(([name, own]) => (value as Record<string, unknown>)[name] === own.const);
    }
    return choice.type === typeof value || (choice.type === "array" && Array.isArray(value)) || (choice.type === "integer" && typeof value === "number");
  });
  return Math.max(0, found);
}

function MapField(props: FieldProps) {
  const about = useDescribed(props);
  const values = (props.schema.additionalProperties || Object.values(props.schema.patternProperties ?? {})[0]) as Schema | undefined;
  const entries = Object.entries((props.value ?? {}) as Record<string, unknown>);
  if (!values || typeof values !== "object" || !(values["x-gristmill-file"] || values.type === "string")) return <JsonField {...props} />;
  const change = (number: number, name: string, own: unknown) =>
    props.onChange(Object.fromEntries(entries.map((old, at) => (at === number ? [name, own] : old))));
  return (
    <Fieldset legend={about.label}>
      <Stack gap="sm">
        <About {...about} />
        {entries.map(([name, own], number) => (
          <Group key={number} align="end">
            <TextInput label="name" value={name} onChange={(event) => change(number, event.currentTarget.value, own)} />
            <div style={{ flex: 1, minWidth: 200 }}>
              <SchemaField name="value" schema={values} pointer={`${props.pointer}/${name}`} required value={own} onChange={(changed) => change(number, name, changed)} beside={{}} />
            </div>
          </Group>
        ))}
        <Button variant="default" w="fit-content" onClick={() => props.onChange({ ...Object.fromEntries(entries), [`t${entries.length + 1}`]: undefined })}>
          Add {entries.length ? "another" : "one"}
        </Button>
      </Stack>
    </Fieldset>
  );
}

/** What no input of its own is there for. */
function JsonField(props: FieldProps) {
  const about = useDescribed(props);
  const [draft, setDraft] = useState(() => (props.value === undefined ? "" : JSON.stringify(props.value, null, 1)));
  const [broken, setBroken] = useState(false);
  return (
    <Textarea
      {...about}
      error={broken ? "This is no JSON." : about.error}
      value={draft}
      autosize
      minRows={2}
      maxRows={16}
      placeholder={JSON.stringify(props.schema.examples?.[0] ?? props.schema.default ?? "")}
      styles={{ input: { fontFamily: "monospace" } }}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        try {
          props.onChange(event.currentTarget.value.trim() ? (JSON.parse(event.currentTarget.value) as unknown) : undefined);
          setBroken(false);
        } catch {
          setBroken(true);
        }
      }}
    />
  );
}
