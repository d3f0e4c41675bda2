/** The connection to the Gristmill that this page came from. The key stays in this browser. */

import { Gristmill } from "@gristmill/client";

const KEY = "gristmill-key";

export function storedKey(): string {
  return localStorage.getItem(KEY) ?? "";
}

export let mill = connected();

/** Use another key from now on; none where it is empty. */
export function useKey(key: string): void {
  if (key) localStorage.setItem(KEY, key);
  else localStorage.removeItem(KEY);
  mill = connected();
}

function connected(): Gristmill {
  return new Gristmill({ key: storedKey() || undefined, patience: 5 });
}
