/** All jobs, newest first, as they are now. */

import type { JobView, Status } from "@gristmill/client";
import { Anchor, Button, Group, Select, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { Link } from "wouter";

import { kindsOf } from "../forms/schema.js";
import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { useDocument } from "../parts/document.js";
import { Labels } from "../parts/labels.js";
import { Pager, usePages } from "../parts/pages.js";
import { ProblemAlert } from "../parts/problem.js";
import { ProgressBar, StatusBadge } from "../parts/status.js";
import { duration, moment } from "../parts/words.js";

const STATUSES: Status[] = ["queued", "running", "waiting", "succeeded", "failed", "cancelled"];
const A_PAGE = 50;
const EVERY = 2_000; // milliseconds

interface Filters {
  service: string | null;
  kind: string | null;
  status: Status | null;
  words: string;
}

export function Jobs({ parent }: { parent?: string }) {
  const document = useDocument();
  const kinds = useMemo(() => (document ? kindsOf(document) : []), [document]);
  const [filters, setFilters] = useState<Filters>({ service: null, kind: null, status: null, words: "" });
  const [words] = useDebouncedValue(filters.words, 300);
  const pages = usePages();
  const { cursor } = pages;
  const { service, kind, status } = filters;
  const page = useLoaded(() => listed({ service, kind, status, words, parent, cursor }), [service, kind, status, words, parent, cursor], EVERY);
  const change = (changed: Partial<Filters>) => {
    setFilters({ ...filters, ...changed });
    pages.restart();
  };
  const services = [...new Set(kinds.map((own) => own.service))];
  const names = kinds.filter((own) => !service || own.service === service).map((own) => own.kind);
  return (
    <Stack>
      {!parent && (
        <Group justify="space-between">
          <Title order={1} size="h3">
            Jobs
          </Title>
          <Button component={Link} href="/new">
            New job
          </Button>
        </Group>
      )}
      {!parent && (
        <Group gap="sm">
          <Select aria-label="service" placeholder="all services" data={services} value={service} onChange={(own) => change({ service: own, kind: null })} clearable w={160} />
          <Select aria-label="kind" placeholder="all kinds" data={[...new Set(names)]} value={kind} onChange={(own) => change({ kind: own })} clearable searchable w={200} />
          <Select aria-label="status" placeholder="any status" data={STATUSES} value={status} onChange={(own) => change({ status: own as Status | null })} clearable w={140} />
          <TextInput aria-label="label or id" placeholder="label=value, or a job's id" value={filters.words} onChange={(event) => change({ words: event.currentTarget.value })} w={260} />
        </Group>
      )}
      {page.error && <ProblemAlert error={page.error} title="The jobs cannot be listed" />}
      {page.value && <JobTable jobs={page.value.items} />}
      {page.value?.items.length === 0 && <Text c="dimmed">{parent || service || status || words ? "No job fits." : "No job was submitted yet."}</Text>}
      <Pager pages={pages} next={page.value?.next} />
    </Stack>
  );
}

interface Asked {
  service: string | null;
  kind: string | null;
  status: Status | null;
  words: string;
  parent: string | undefined;
  cursor: string | undefined;
}

async function listed({ service, kind, status, words, parent, cursor }: Asked): Promise<{ items: JobView[]; next: string | null }> {
  const wanted = words.trim();
  if (wanted.startsWith("job_")) return { items: [(await mill.job(wanted)).view], next: null };
  const query = {
    service: service ?? undefined,
    kind: kind ?? undefined,
    status: status ?? undefined,
    label: wanted.includes("=") ? [wanted] : [],
    parent,
    cursor,
    limit: A_PAGE,
  };
  const { data } = await mill.api.GET("/v1/jobs", { params: { query } });
  return { items: (data?.items ?? []) as JobView[], next: data?.next ?? null };
}

function JobTable({ jobs }: { jobs: JobView[] }) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table highlightOnHover verticalSpacing="xs" layout="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Status</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th>Progress</Table.Th>
            <Table.Th>Took</Table.Th>
            <Table.Th>Submitted</Table.Th>
            <Table.Th>Labels</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Table.Tr key={job.id}>
              <Table.Td>
                <StatusBadge status={job.status} />
              </Table.Td>
              <Table.Td>
                <Anchor component={Link} href={`/jobs/${job.id}`} size="sm">
                  {job.service}/{job.kind}
                </Anchor>
                <Text size="xs" c="dimmed" ff="monospace">
                  {job.id.slice(-8)}
                  {job.trials ? `, ${job.trials.finished} of ${job.trials.total} trials` : ""}
                </Text>
              </Table.Td>
              <Table.Td>
                <ProgressBar job={job} />
                <Text size="xs" c="dimmed" lineClamp={1}>
                  {job.error?.detail ?? job.progress.message}
                </Text>
              </Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{duration(job)}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{moment(job.created_at)}</Table.Td>
              <Table.Td>
                <Group gap={4}>
                  <Labels labels={job.labels} />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
