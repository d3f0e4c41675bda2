/** A new job: which kind, and a form for its spec. */

import { RefusedError } from "@gristmill/client";
import { Anchor, Button, Card, Group, Loader, SimpleGrid, Stack, TagsInput, Text, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";

import { Fields, WithinForm } from "../forms/fields.js";
import { type Document, type Kind, type Wrong, filled, initial, kindsOf, resolved, wrongs } from "../forms/schema.js";
import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { useDocument } from "../parts/document.js";
import { ProblemAlert } from "../parts/problem.js";

export function Kinds() {
  const document = useDocument();
  const kinds = useMemo(() => (document ? kindsOf(document) : []), [document]);
  if (!document) return <Loader role="status" aria-label="loading" />;
  return (
    <Stack>
      <Title order={1} size="h3">
        New job
      </Title>
      {[...new Set(kinds.map((own) => own.service))].map((service) => (
        <Stack key={service} gap="xs">
          <Title order={2} size="h4">
            {service}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {kinds
              .filter((own) => own.service === service)
              .map((own) => (
                <Card key={own.kind} withBorder component={Link} href={`/new/${service}/${own.kind}`}>
                  <Text fw={600}>{own.kind}</Text>
                  <Text size="sm" c="dimmed">
                    {own.summary}
                  </Text>
                </Card>
              ))}
          </SimpleGrid>
        </Stack>
      ))}
    </Stack>
  );
}

export function Submit({ service, kind }: { service: string; kind: string }) {
  const document = useDocument();
  const of = new URLSearchParams(useSearch()).get("of");
  const before = useLoaded(async () => (of ? (await mill.job(of)).view.spec : null), [of]);
  if (!document || before.value === undefined) {
    return before.error ? <ProblemAlert error={before.error} title="The job before cannot be read" /> : <Loader role="status" aria-label="loading" />;
  }
  const found = kindsOf(document).find((own) => own.service === service && own.kind === kind);
  return found ? <SpecForm document={document} kind={found} before={before.value} /> : <Text>There is no such kind.</Text>;
}

function SpecForm({ document, kind, before }: { document: Document; kind: Kind; before: Record<string, unknown> | null }) {
  const schema = resolved(document, kind.spec);
  const [spec, setSpec] = useState(() => before ?? (initial(document, schema) as Record<string, unknown>));
  const [labels, setLabels] = useState<string[]>([]);
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [refused, setRefused] = useState<Error>();
  const [sending, setSending] = useState(false);
  const [, go] = useLocation();
  const submit = async () => {
    const sent = filled(spec) as Record<string, unknown>;
    const found = wrongs(document, schema, sent);
    setWrong(found);
    setRefused(undefined);
    if (found.length) return;
    setSending(true);
    try {
      const given = Object.fromEntries(labels.map((own) => own.split("=", 2)).filter((own) => own.length === 2)) as Record<string, string>;
      const job = await mill.submitTo(kind.service, kind.kind, sent, { labels: given });
      go(`/jobs/${job.id}`);
    } catch (problem) {
      setRefused(problem as Error);
      if (problem instanceof RefusedError) {
        setWrong(problem.errors.flatMap((own) => (own.pointer ? [{ pointer: own.pointer, detail: own.detail }] : [])));
      }
      setSending(false);
    }
  };
  return (
    <Stack maw={760}>
      <Anchor component={Link} href="/new" size="sm">
        all kinds
      </Anchor>
      <Title order={1} size="h3">
        {kind.service}/{kind.kind}
      </Title>
      <Text>{kind.summary}.</Text>
      {kind.description && <Text size="sm" c="dimmed">{kind.description}</Text>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <WithinForm.Provider value={{ document, wrong }}>
            <Fields schema={schema} pointer="" value={spec} onChange={setSpec} />
          </WithinForm.Provider>
          <TagsInput
            label="labels"
            description="name=value, to find the job again by"
            value={labels}
            onChange={(own) => setLabels(own.filter((label) => /^[^=]+=.*/.test(label)))}
          />
          {refused && <ProblemAlert error={refused} title="It was not accepted" />}
          {wrong.length > 0 && !refused && <Text c="red" role="alert">{wrong.length === 1 ? "A field is" : `${wrong.length} fields are`} not right yet.</Text>}
          <Group>
            <Button type="submit" loading={sending}>
              Submit
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
