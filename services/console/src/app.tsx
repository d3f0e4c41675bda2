/** The frame of all pages: where one can go, light or dark, and the key. */

import { UnauthorizedError } from "@gristmill/client";
import { ActionIcon, Anchor, AppShell, Burger, Group, NavLink, Text, useMantineColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { Link, Route, Router, Switch, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";

import { useLoaded } from "./live.js";
import { mill } from "./mill.js";
import { Account, KeyWanted } from "./pages/account.js";
import { FilePage } from "./pages/file.js";
import { Files } from "./pages/files.js";
import { JobPage } from "./pages/job.js";
import { Jobs } from "./pages/jobs.js";
import { Kinds, Submit } from "./pages/submit.js";
import { Boundary } from "./parts/boundary.js";
import { KnownDocument, loadDocument } from "./parts/document.js";

const PLACES = [
  { at: "/", name: "Jobs" },
  { at: "/new", name: "New job" },
  { at: "/files", name: "Files" },
  { at: "/account", name: "Key and usage" },
];

export function App() {
  return (
    <Router hook={useHashLocation}>
      <Frame />
    </Router>
  );
}

function Frame() {
  const [opened, { toggle, close }] = useDisclosure();
  const [place] = useLocation();
  const [key, keyChanged] = useState(0);
  const usage = useLoaded(() => mill.usage(), [key]);
  const document = useLoaded(loadDocument, []);
  useEffect(close, [place, close]);
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 190, breakpoint: "sm", collapsed: { mobile: !opened } }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="menu" />
            <Anchor component={Link} href="/" underline="never" c="inherit">
              <Text fw={700}>Gristmill</Text>
            </Anchor>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <Anchor href="docs" size="sm">
              API
            </Anchor>
            <Shade />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label="pages">
        {PLACES.map((own) => (
          <NavLink
            key={own.at}
            component={Link}
            href={own.at}
            label={own.name}
            active={own.at === "/" ? place === "/" || place.startsWith("/jobs") : place.startsWith(own.at)}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        {usage.error instanceof UnauthorizedError && place !== "/account" ? (
          <KeyWanted onKey={() => keyChanged(key + 1)} />
        ) : (
          <KnownDocument.Provider value={document.value}>
            <Boundary place={place}>
              <Switch>
                <Route path="/">
                  <Jobs />
                </Route>
                <Route path="/jobs/:id">{({ id }) => <JobPage key={id} id={id} />}</Route>
                <Route path="/new" component={Kinds} />
                <Route path="/new/:service/:kind">
                  {({ service, kind }) => <Submit key={`${service}/${kind}`} service={service} kind={kind} />}
                </Route>
                <Route path="/files" component={Files} />
                <Route path="/files/:id">{({ id }) => <FilePage key={id} id={id} />}</Route>
                <Route path="/account">
                  <Account onKey={() => keyChanged(key + 1)} />
                </Route>
                <Route>There is no such page.</Route>
              </Switch>
            </Boundary>
          </KnownDocument.Provider>
        )}
      </AppShell.Main>
    </AppShell>
  );
}

/** Light or dark. */
function Shade() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = { auto: "light", light: "dark", dark: "auto" } as const;
  const sign = { auto: "◐", light: "☀", dark: "☾" }[colorScheme];
  const name = `colours: ${colorScheme}; change to ${next[colorScheme]}`;
  return (
    <ActionIcon variant="default" onClick={() => setColorScheme(next[colorScheme])} aria-label={name} title={name}>
      {sign}
    </ActionIcon>
  );
}
