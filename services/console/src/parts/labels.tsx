import { Badge } from "@mantine/core";

export function Labels({ labels }: { labels: Record<string, string> | undefined }) {
  return Object.entries(labels ?? {}).map(([name, value]) => (
    <Badge key={name} variant="default" tt="none">
      {name}={value}
    </Badge>
  ));
}
