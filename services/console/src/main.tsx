import "@mantine/core/styles.css";

import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app.js";
import { readable, theme } from "./theme.js";

const ONCE_IN = 60_000; // milliseconds

// After an upgrade, what an open page has yet to load is gone: the new page has it. Once, lest it goes on for ever.
window.addEventListener("vite:preloadError", (event) => {
  const before = Number(sessionStorage.getItem("reloaded") ?? 0);
  if (Date.now() - before < ONCE_IN) return;
  event.preventDefault();
  sessionStorage.setItem("reloaded", String(Date.now()));
  window.location.reload();
});

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
);
