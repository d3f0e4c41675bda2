/** Choosing a file: dropped, picked from the disk, or one that was uploaded before. */

import { Button, FileButton, Group, Input, Paper, Progress, Select, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";

import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { bytes, moment } from "../parts/words.js";
import type { Described } from "./fields.js";

const RECENT = 50;

interface Props extends Described {
  formats: string[];
  /** Id of the file. */
  value: string;
  onChange: (id: string | undefined) => void;
}

export function FileField({ label, description, error, required, formats, value, onChange }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const { value: files, again } = useLoaded(() => recent(formats), [formats.join()]);
  const upload = async (file: File | null | undefined) => {
    if (!file) return;
    setFailed(undefined);
    setSent(0);
    try {
      const made = await mill.upload(file, { onProgress: (done, total) => setSent(done / total) });
      again();
      onChange(made.id);
    } catch (problem) {
      setFailed((problem as Error).message);
    } finally {
      setSent(undefined);
    }
  };
  const chosen = files?.find((own) => own.id === value);
  const options = (files ?? []).map((own) => ({ value: own.id, label: `${own.name}, ${bytes(own.bytes)}, ${moment(own.created_at)}` }));
  if (value && !chosen) options.unshift({ value, label: value });
  return (
    <Input.Wrapper label={label} description={description} error={failed ?? error} required={required} labelProps={{ htmlFor: id }}>
      <Paper
        withBorder
        p="sm"
        mt={4}
        bg={over ? "var(--mantine-primary-color-light)" : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void upload(event.dataTransfer.files[0]);
        }}
      >
        <Stack gap="xs">
          <Group gap="sm">
            <FileButton onChange={(file) => void upload(file)} inputProps={{ "aria-label": `upload ${label}` }}>
              {(props) => (
                <Button {...props} variant="default" loading={sent !== undefined}>
                  Upload a file
                </Button>
              )}
            </FileButton>
            <Text size="sm" c="dimmed">
              or drop one here{formats.length ? ` (${formats.join(", ")})` : ""}
            </Text>
          </Group>
          {sent !== undefined && <Progress value={100 * sent} aria-label={`uploading ${label}`} animated />}
          <Select
            id={id}
            data={options}
            value={value || null}
            onChange={(own) => onChange(own ?? undefined)}
            placeholder={files?.length === 0 ? "nothing that fits was uploaded yet" : "or one that is here already"}
            searchable
            clearable={!required}
            error={Boolean(error)}
          />
        </Stack>
      </Paper>
    </Input.Wrapper>
  );
}

async function recent(formats: string[]) {
  const found = [];
  for await (const file of mill.files()) {
    if (!formats.length || formats.includes(file.format)) found.push(file);
    if (found.length === RECENT) break;
  }
  return found;
}
