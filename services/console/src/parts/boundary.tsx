/** What goes wrong while a page is drawn is said, until one goes elsewhere; the frame around it stays. */

import { Button, Stack } from "@mantine/core";
import { Component, type ReactNode } from "react";

import { ProblemAlert } from "./problem.js";

interface Given {
  place: string;
  children: ReactNode;
}

export class Boundary extends Component<Given, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: Given) {
    if (this.state.error && before.place !== this.props.place) this.setState({ error: undefined });
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <Stack align="flex-start">
        <ProblemAlert error={this.state.error} title="This page cannot be shown" />
        <Button variant="default" onClick={() => window.location.reload()}>
          Load it again
        </Button>
      </Stack>
    );
  }
}
