/** Observable Plot in React: drawn anew for its width, in the colours of the page. */

import * as Plot from "@observablehq/plot";
import { useEffect, useRef, useState } from "react";

export function Chart({ options, label }: { options: (width: number) => Plot.PlotOptions; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!width || !place.current) return;
    const figure = Plot.plot({ style: { background: "transparent", fontSize: "12px" }, width, ...options(width) });
    // The whole is a picture with a name; groups inside it may have none.
    for (const part of figure.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    figure.setAttribute("role", "img");
    figure.setAttribute("aria-label", label);
    place.current.replaceChildren(figure);
  }, [options, width, label]);
  return <div ref={place} style={{ minHeight: 120, overflowX: "auto" }} />;
}

export { Plot };
