/** A file: what it is, and what is in it. */

import { Anchor, Button, Code, Group, Image, Loader, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";

import { useContent, useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { ProblemAlert } from "../parts/problem.js";
import { bytes, moment } from "../parts/words.js";
import { download } from "./job.js";

export function FilePage({ id }: { id: string }) {
  const [, go] = useLocation();
  const [failed, setFailed] = useState<Error>();
  const { value: file, error } = useLoaded(() => mill.file(id), [id]);
  if (error) return <ProblemAlert error={error} title="This file cannot be shown" />;
  if (!file) return <Loader role="status" aria-label="loading" />;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {file.name}
        </Title>
        <Group gap="xs">
          <Button variant="default" onClick={() => void download(id, file.name)}>
            Download
          </Button>
          <Button variant="default" color="red" onClick={() => window.confirm("Delete this file?") && mill.deleteFile(id).then(() => go("/files"), setFailed)}>
            Delete
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {file.format}, {bytes(file.bytes)}, since {moment(file.created_at)}
        {file.table ? `, ${file.table.rows.toLocaleString()} rows, ${file.table.columns.length} columns` : ""}
        {file.job && (
          <>
            , made by{" "}
            <Anchor component={Link} href={`/jobs/${file.job}`}>
              a job
            </Anchor>
          </>
        )}
      </Text>
      <Text size="xs" c="dimmed" ff="monospace" style={{ wordBreak: "break-all" }}>
        {id} sha256 {file.sha256}
      </Text>
      {failed && <ProblemAlert error={failed} title="It cannot be deleted" />}
      {file.inspection_detail && <Text c="orange">{file.inspection_detail}</Text>}
      {file.media_type.startsWith("image/") ? <Picture id={id} name={file.name} /> : <Contents id={id} />}
    </Stack>
  );
}

/** A picture that is kept as a file. */
export function Picture({ id, name }: { id: string; name: string }) {
  const found = useContent(id);
  return found ? <Image src={found.address} alt={name} fit="contain" maw={1000} bg="white" /> : <Loader role="status" aria-label="loading" />;
}

function Contents({ id }: { id: string }) {
  const { value: preview, error } = useLoaded(() => mill.preview(id), [id]);
  if (error) return <ProblemAlert error={error} title="There is no preview" />;
  if (!preview) return <Loader role="status" aria-label="loading" />;
  if (preview.kind === "text") return <Code block>{preview.text}</Code>;
  if (preview.kind === "none") return <Text c="dimmed">Files of this format have no preview.</Text>;
  return (
    <Table.ScrollContainer minWidth={300}>
      <Table striped withColumnBorders style={{ whiteSpace: "nowrap" }}>
        <Table.Thead>
          <Table.Tr>
            {preview.columns.map((name, at) => (
              <Table.Th key={at}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.rows.map((row, number) => (
            <Table.Tr key={number}>
              {row.map((cell, at) => (
                <Table.Td key={at} c={cell === null ? "dimmed" : undefined}>
                  {cell ?? "null"}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
