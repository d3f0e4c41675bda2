/** A job: how it goes, what it tells, what came of it. */

import type { JobView } from "@gristmill/client";
import { Alert, Anchor, Badge, Button, Code, Group, Loader, Stack, Table, Tabs, Text, Title } from "@mantine/core";
import { Suspense, lazy, useState } from "react";
import { Link, useLocation } from "wouter";

import { type Followed, useJob, useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { Labels } from "../parts/labels.js";
import { ProblemAlert } from "../parts/problem.js";
import { ProgressBar, StatusBadge, isEnded } from "../parts/status.js";
import { bytes, duration, moment } from "../parts/words.js";
import { viewOf } from "../results/index.js";
import { Jobs } from "./jobs.js";

const Metrics = lazy(() => import("../charts/metrics.js"));

export function JobPage({ id }: { id: string }) {
  const followed = useJob(id);
  const { job, error } = followed;
  if (error && !job) return <ProblemAlert error={error} title="This job cannot be shown" />;
  if (!job) return <Loader role="status" aria-label="loading" />;
  const result = isEnded(job.status) && job.status === "succeeded" ? viewOf(job) : undefined;
  return (
    <Stack>
      <Head job={job} followed={followed} />
      {job.error && (
        <Alert color={job.status === "failed" ? "red" : "yellow"} title={job.status === "failed" ? "It failed" : "The last attempt failed"} role="alert">
          {job.error.pointer && <Code>{job.error.pointer}</Code>} {job.error.detail}
        </Alert>
      )}
      <Tabs defaultValue={result ? "result" : "progress"} key={result ? "done" : "under way"} keepMounted={false}>
        <Tabs.List>
          {job.status === "succeeded" && <Tabs.Tab value="result">Result</Tabs.Tab>}
          <Tabs.Tab value="progress">Progress</Tabs.Tab>
          {job.trials && <Tabs.Tab value="trials">Trials</Tabs.Tab>}
          <Tabs.Tab value="files">Files</Tabs.Tab>
          <Tabs.Tab value="spec">Spec</Tabs.Tab>
          <Tabs.Tab value="events">Events</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="result" pt="md">
          <Suspense fallback={<Loader role="status" aria-label="loading" />}>{result}</Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="progress" pt="md">
          <Suspense fallback={<Loader role="status" aria-label="loading" />}>
            <Metrics events={followed.events} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="trials" pt="md">
          <Jobs parent={job.id} />
        </Tabs.Panel>
        <Tabs.Panel value="files" pt="md">
          <Artifacts job={job} />
        </Tabs.Panel>
        <Tabs.Panel value="spec" pt="md">
          <Code block>{JSON.stringify(job.spec, null, 2)}</Code>
        </Tabs.Panel>
        <Tabs.Panel value="events" pt="md">
          <EventLog followed={followed} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Head({ job, followed }: { job: JobView; followed: Followed }) {
  const [, go] = useLocation();
  const [failed, setFailed] = useState<Error>();
  const act = (doing: Promise<unknown>) => {
    setFailed(undefined);
    doing.then(followed.again, setFailed);
  };
  const again = `/new/${job.service}/${job.kind}?of=${job.id}`;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={1} size="h3">
            {job.service}/{job.kind}
          </Title>
          <StatusBadge status={job.status} />
          {!followed.connected && !isEnded(job.status) && (
            <Badge color="orange" variant="light" role="status">
              connection lost, trying again
            </Badge>
          )}
        </Group>
        <Group gap="xs">
          {!isEnded(job.status) && !job.cancel_requested && (
            <Button variant="default" onClick={() => act(mill.job(job.id).then((own) => own.cancel()))}>
              Cancel
            </Button>
          )}
          <Button variant="default" component={Link} href={again}>
            Run again with changes
          </Button>
          {isEnded(job.status) && (
            <Button
              variant="default"
              color="red"
              onClick={() => {
                if (!window.confirm("Delete this job, and the files that it made?")) return;
                mill.job(job.id).then((own) => own.delete()).then(() => go("/"), setFailed);
              }}
            >
              Delete
            </Button>
          )}
        </Group>
      </Group>
      <Group gap="md">
        <Text size="sm" c="dimmed" ff="monospace">
          {job.id}
        </Text>
        <Text size="sm" c="dimmed">
          submitted {moment(job.created_at)}
          {job.started_at ? `, ran ${duration(job)}` : ""}
          {job.attempt > 1 ? `, attempt ${job.attempt} of ${job.max_attempts}` : ""}
        </Text>
        {job.parent && (
          <Anchor component={Link} href={`/jobs/${job.parent}`} size="sm">
            a trial of {job.parent.slice(-8)}
          </Anchor>
        )}
        <Labels labels={job.labels} />
      </Group>
      <ProgressBar job={job} />
      <Text size="sm" mih={20} role="status">
        {isEnded(job.status) ? "" : (newest(followed) ?? job.progress.message)}
      </Text>
      {failed && <ProblemAlert error={failed} title="That cannot be done" />}
    </Stack>
  );
}

/** The newest message, which comes before the job is asked for again. */
function newest(followed: Followed): string | undefined {
  const last = followed.events.findLast((event) => event.type === "progress");
  const points = last?.data["points"] as { message: string }[] | undefined;
  return points?.at(-1)?.message;
}

function Artifacts({ job }: { job: JobView }) {
  const files = useLoaded(() => mill.job(job.id).then((own) => own.files()), [job.id, job.status]);
  if (files.error) return <ProblemAlert error={files.error} title="The files cannot be listed" />;
  if (!files.value) return <Loader role="status" aria-label="loading" />;
  if (!files.value.length) return <Text c="dimmed">It has made no file{isEnded(job.status) ? "" : " yet"}.</Text>;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Format</Table.Th>
          <Table.Th>Size</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.value.map((own) => (
          <Table.Tr key={own.id}>
            <Table.Td>
              <Anchor component={Link} href={`/files/${own.id}`}>
                {own.name}
              </Anchor>
            </Table.Td>
            <Table.Td>{own.format}</Table.Td>
            <Table.Td>{bytes(own.bytes)}</Table.Td>
            <Table.Td>
              <Button variant="subtle" size="compact-sm" onClick={() => void download(own.id, own.name)}>
                Download
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Through the client, since a link carries no key. */
export async function download(id: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await (await mill.content(id)).blob());
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function EventLog({ followed }: { followed: Followed }) {
  return (
    <Table.ScrollContainer minWidth={500} mah={600}>
      <Table>
        <Table.Tbody>
          {followed.events.map((event) => (
            <Table.Tr key={event.seq}>
              <Table.Td w={60}>{event.seq}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{moment(event.at)}</Table.Td>
              <Table.Td>{event.type}</Table.Td>
              <Table.Td style={{ wordBreak: "break-word" }}>{said(event)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function said(event: Followed["events"][number]): string {
  if (event.type === "progress") {
    const point = (event.data["points"] as { message: string; fraction: number }[]).at(-1);
    return point ? `${Math.round(100 * point.fraction)} % ${point.message}` : "";
  }
  return Object.entries(event.data)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
}
