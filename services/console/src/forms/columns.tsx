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
  if (columns === null) {
    return several ? (
      <TagsInput {...about} value={chosen} onChange={(own) => onChange(own.length ? own : undefined)} placeholder="type a name, and press Enter" />
    ) : (
      <TextInput {...about} value={one} onChange={(event) => onChange(event.currentTarget.value || undefined)} />
    );
  }
  const data = [...new Set([...(columns ?? []), ...chosen, ...(one ? [one] : [])])];
  const state = { placeholder: columns ? "choose" : "the columns are being read", disabled: !columns };
  return several ? (
    <MultiSelect {...about} {...state} data={data} value={chosen} onChange={(own) => onChange(own.length ? own : undefined)} searchable clearable />
  ) : (
    <Select {...about} {...state} data={data} value={one || null} onChange={(own) => onChange(own ?? undefined)} searchable clearable={!about.required} />
  );
}

/** Null where they cannot be known: no table was chosen, or the file is none. */
async function columnsOf(table: string): Promise<string[] | null> {
  if (!table) return null;
  for (;;) {
    const file = await mill.file(table);
    if (file.inspection !== "pending") return file.table ? [...new Set(file.table.columns.map((own) => own.name))] : null;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
