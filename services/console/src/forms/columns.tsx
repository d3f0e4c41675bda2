/** Choosing columns of a table that was chosen beside. */

import { MultiSelect, Select, TagsInput, TextInput } from "@mantine/core";

import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import type { Described } from "./fields.js";

interface Props extends Described {
  /** Id of the table. */
  table: string;
  several: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
}

export function ColumnField({ table, several, value, onChange, ...about }: Props) {
  const { value: columns } = useLoaded(() => columnsOf(table), [table]);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const one = typeof value === "string" ? value : "";
  if (!columns) {
    return several ? (
      <TagsInput {...about} value={chosen} onChange={(own) => onChange(own.length ? own : undefined)} placeholder="type a name, and press Enter" />
    ) : (
      <TextInput {...about} value={one} onChange={(event) => onChange(event.currentTarget.value || undefined)} />
    );
  }
  const data = [...new Set([...columns, ...chosen, ...(one ? [one] : [])])];
  return several ? (
    <MultiSelect {...about} data={data} value={chosen} onChange={(own) => onChange(own.length ? own : undefined)} searchable clearable />
  ) : (
    <Select {...about} data={data} value={one || null} onChange={(own) => onChange(own ?? undefined)} searchable clearable={!about.required} placeholder="choose a column" />
  );
}

/** Undefined where they are not known. */
async function columnsOf(table: string): Promise<string[] | undefined> {
  if (!table) return undefined;
  for (let tries = 0; tries < 40; tries += 1) {
    const file = await mill.file(table);
    if (file.inspection !== "pending") return file.table ? [...new Set(file.table.columns.map((own) => own.name))] : undefined;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return undefined;
}
