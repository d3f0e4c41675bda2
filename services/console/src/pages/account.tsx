/** The key that is used, and what its tenant has used and may use. */

import { Alert, Button, Group, Loader, PasswordInput, Progress, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";

import { useLoaded } from "../live.js";
import { mill, storedKey, useKey } from "../mill.js";
import { ProblemAlert } from "../parts/problem.js";
import { bytes, seconds } from "../parts/words.js";

export function KeyWanted({ onKey }: { onKey: () => void }) {
  return (
    <Stack maw={480}>
      <Title order={1} size="h3">
        A key is needed
      </Title>
      {storedKey() && (
        <Alert color="red" role="alert">
          This Gristmill does not know the key that this browser has.
        </Alert>
      )}
      <KeyForm onKey={onKey} />
    </Stack>
  );
}

function KeyForm({ onKey }: { onKey: () => void }) {
  const [key, setKey] = useState(storedKey());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        useKey(key.trim());
        onKey();
      }}
    >
      <Stack gap="sm">
        <PasswordInput label="API key" description="It stays in this browser." placeholder="gm_…" value={key} onChange={(event) => setKey(event.currentTarget.value)} autoComplete="off" />
        <Group>
          <Button type="submit">Use this key</Button>
          {storedKey() && (
            <Button
              variant="default"
              onClick={() => {
                setKey("");
                useKey("");
                onKey();
              }}
            >
              Forget it
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

export function Account({ onKey }: { onKey: () => void }) {
  const [changes, setChanges] = useState(0);
  const { value: usage, error } = useLoaded(() => mill.usage(), [changes]);
  return (
    <Stack maw={720}>
      <Title order={1} size="h3">
        Key and usage
      </Title>
      <KeyForm
        onKey={() => {
          setChanges(changes + 1);
          onKey();
        }}
      />
      {error && <ProblemAlert error={error} title="Usage cannot be shown" />}
      {!usage && !error && <Loader role="status" aria-label="loading" />}
      {usage && (
        <>
          <Title order={2} size="h4">
            Tenant {usage.tenant}, since {new Date(usage.since).toLocaleDateString()}
          </Title>
          <Text size="sm">
            {bytes(usage.stored_bytes)} of {bytes(usage.limits.storage_bytes ?? 0)} in {usage.files.toLocaleString()} files
          </Text>
          <Progress value={(100 * usage.stored_bytes) / (usage.limits.storage_bytes ?? Infinity)} aria-label="share of the storage that is used" />
          <Text size="sm" c="dimmed">
            At most {usage.limits.queued_jobs?.toLocaleString()} jobs wait and {usage.limits.running_jobs?.toLocaleString()} run at once; an upload is at most{" "}
            {bytes(usage.limits.upload_bytes ?? 0)}; {usage.limits.requests_per_second?.toLocaleString()} requests a second.
          </Text>
          <Table.ScrollContainer minWidth={480}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Kind</Table.Th>
                  <Table.Th>Jobs</Table.Th>
                  <Table.Th>Succeeded</Table.Th>
                  <Table.Th>Failed</Table.Th>
                  <Table.Th>Cancelled</Table.Th>
                  <Table.Th>Processor</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {usage.kinds.map((own) => (
                  <Table.Tr key={`${own.service}/${own.kind}`}>
                    <Table.Td>
                      {own.service}/{own.kind}
                    </Table.Td>
                    <Table.Td>{own.jobs}</Table.Td>
                    <Table.Td>{own.succeeded}</Table.Td>
                    <Table.Td>{own.failed}</Table.Td>
                    <Table.Td>{own.cancelled}</Table.Td>
                    <Table.Td>{seconds(own.cpu_seconds)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Stack>
  );
}
