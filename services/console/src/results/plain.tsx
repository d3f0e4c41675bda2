/** Any result: numbers and words as a list, rows as tables, files as links, plots as pictures. */

import { Anchor, Group, Stack, Table, Text, Title } from "@mantine/core";
import { Link } from "wouter";

import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { Picture } from "../pages/file.js";
import { number } from "../parts/words.js";

const MOST_ROWS = 200;

export function Plain({ value }: { value: unknown }) {
  if (!isObject(value)) return <Cell value={value} />;
  const entries = Object.entries(value);
  const simple = entries.filter(([, own]) => !isObject(own) && !isRows(own) && !isPictures(own));
  const pictures = entries.flatMap(([name, own]) => (isPictures(own) && name === "plots" ? own : []));
  return (
    <Stack>
      <Table w="fit-content" maw="100%">
        <Table.Tbody>
          {simple.map(([name, own]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name.replaceAll("_", " ")}</Table.Th>
              <Table.Td style={{ wordBreak: "break-word" }}>
                <Cell value={own} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {pictures.map((id) => (
        <Picture key={id} id={id} name="plot" />
      ))}
      {entries.map(([name, own]) =>
        isRows(own) ? <Rows key={name} name={name} rows={own} /> : isObject(own) ? <Section key={name} name={name} value={own} /> : null,
      )}
    </Stack>
  );
}

function Section({ name, value }: { name: string; value: Record<string, unknown> }) {
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        {name.replaceAll("_", " ")}
      </Title>
      <Plain value={value} />
    </Stack>
  );
}

function Rows({ name, rows }: { name: string; rows: Record<string, unknown>[] }) {
  const columns = [...new Set(rows.slice(0, MOST_ROWS).flatMap((row) => Object.keys(row)))];
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        {name.replaceAll("_", " ")}
      </Title>
      <Table.ScrollContainer minWidth={300} mah={480}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              {columns.map((own) => (
                <Table.Th key={own}>{own.replaceAll("_", " ")}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, MOST_ROWS).map((row, at) => (
              <Table.Tr key={at}>
                {columns.map((own) => (
                  <Table.Td key={own}>
                    <Cell value={row[own]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > MOST_ROWS && <Text size="sm" c="dimmed">and {rows.length - MOST_ROWS} more</Text>}
    </Stack>
  );
}

export function Cell({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <Text c="dimmed">none</Text>;
  if (typeof value === "number") return <>{number(value)}</>;
  if (typeof value === "string" && value.startsWith("file_")) return <FileLink id={value} />;
  if (Array.isArray(value) && value.length && value.every((own) => typeof own === "string" && own.startsWith("file_"))) {
    return (
      <Group gap="xs">
        {(value as string[]).map((own) => (
          <FileLink key={own} id={own} />
        ))}
      </Group>
    );
  }
  if (typeof value === "object") return <Text size="sm">{JSON.stringify(value)}</Text>;
  return <>{String(value)}</>;
}

export function FileLink({ id }: { id: string }) {
  const { value: file } = useLoaded(() => mill.file(id), [id]);
  return (
    <Anchor component={Link} href={`/files/${id}`}>
      {file?.name ?? id}
    </Anchor>
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isPictures(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((own) => typeof own === "string" && own.startsWith("file_"));
}
