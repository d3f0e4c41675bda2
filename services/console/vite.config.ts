import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What is built ships with the platform's Python package, which serves it at `/`.
export default defineConfig({
  plugins: [react()],
  base: "./",
  resolve: { alias: { "@gristmill/client": at("../../openapi/clients/typescript/src/index.ts") } },
  build: { outDir: at("../../shared/platform/gristmill/console"), emptyOutDir: true, target: "es2022" },
  server: { proxy: { "^/(v1|[a-z]+/v1|openapi.json)": "http://localhost:8000" } },
});
