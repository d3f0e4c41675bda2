import { GristmillError, RefusedError } from "@gristmill/client";
import { Alert, List, Text } from "@mantine/core";

/** What is wrong, in words. */
export function ProblemAlert({ error, title }: { error: Error; title: string }) {
  const fields = error instanceof RefusedError ? error.errors : [];
  return (
    <Alert color="red" title={title} role="alert">
      <Text size="sm">{error instanceof GristmillError ? error.message : String(error)}</Text>
      {fields.length > 1 && (
        <List size="sm">
          {fields.map((own, number) => (
            <List.Item key={number}>
              {own.pointer ?? own.parameter}: {own.detail}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
