import { createContext, useContext } from "react";

import type { Document } from "../forms/schema.js";

const OWN = ["compression", "ensemble", "hpo", "nas", "rl", "explain"];

export const KnownDocument = createContext<Document | undefined>(undefined);

/** The OpenAPI document; undefined until it is read. */
export function useDocument(): Document | undefined {
  return useContext(KnownDocument);
}

/** Of all services. Behind a gateway each answers for itself, and those that are not there do not. */
export async function loadDocument(): Promise<Document> {
  const whole = await read("openapi.json");
  if (!whole) throw new Error("The OpenAPI document cannot be read.");
  const missing = OWN.filter((name) => !Object.keys(whole.paths).some((path) => path.startsWith(`/${name}/`)));
  const others = await Promise.all(missing.map((name) => read(`${name}/openapi.json`)));
  for (const other of others) {
    Object.assign(whole.paths, other?.paths);
    Object.assign(whole.components.schemas, other?.components.schemas);
  }
  return whole;
}

async function read(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as Document) : undefined;
}
