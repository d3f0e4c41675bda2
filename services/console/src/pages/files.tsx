/** All files, and uploading. */

import { Anchor, Button, FileButton, Group, Progress, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";

import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { Pager, usePages } from "../parts/pages.js";
import { ProblemAlert } from "../parts/problem.js";
import { bytes, moment } from "../parts/words.js";

const A_PAGE = 50;

export function Files() {
  const pages = usePages();
  const [sent, setSent] = useState<number>();
  const [failed, setFailed] = useState<Error>();
  const { cursor } = pages;
  const page = useLoaded(async () => (await mill.api.GET("/v1/files", { params: { query: { cursor, limit: A_PAGE } } })).data, [cursor]);
  const upload = async (files: File[]) => {
    setFailed(undefined);
    try {
      for (const file of files) await mill.upload(file, { onProgress: (done, total) => setSent(done / total) });
    } catch (problem) {
      setFailed(problem as Error);
    }
    setSent(undefined);
    page.again();
  };
  return (
    <Stack
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void upload([...event.dataTransfer.files]);
      }}
    >
      <Group justify="space-between">
        <Title order={1} size="h3">
          Files
        </Title>
        <FileButton onChange={(files) => void upload(files)} multiple inputProps={{ "aria-label": "upload files" }}>
          {(props) => <Button {...props}>Upload</Button>}
        </FileButton>
      </Group>
      {sent !== undefined && <Progress value={100 * sent} animated aria-label="uploading" />}
      {(failed ?? page.error) && <ProblemAlert error={(failed ?? page.error) as Error} title={failed ? "The upload failed" : "The files cannot be listed"} />}
      {page.value?.items.length === 0 && <Text c="dimmed">There is no file yet. Drop one here.</Text>}
      <Table.ScrollContainer minWidth={500}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Format</Table.Th>
              <Table.Th>Size</Table.Th>
              <Table.Th>Rows</Table.Th>
              <Table.Th>Since</Table.Th>
              <Table.Th>Made by</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {page.value?.items.map((file) => (
              <Table.Tr key={file.id}>
                <Table.Td>
                  <Anchor component={Link} href={`/files/${file.id}`}>
                    {file.name}
                  </Anchor>
                </Table.Td>
                <Table.Td>{file.format}</Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap" }}>{bytes(file.bytes)}</Table.Td>
                <Table.Td>{file.table?.rows.toLocaleString() ?? ""}</Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap" }}>{moment(file.created_at)}</Table.Td>
                <Table.Td>
                  {file.job ? (
                    <Anchor component={Link} href={`/jobs/${file.job}`}>
                      a job
                    </Anchor>
                  ) : (
                    "upload"
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Pager pages={pages} next={page.value?.next} />
    </Stack>
  );
}
