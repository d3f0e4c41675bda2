import { type CSSVariablesResolver, createTheme } from "@mantine/core";

export const theme = createTheme({ primaryColor: "indigo", primaryShade: { light: 7, dark: 8 }, defaultRadius: "sm", cursorType: "pointer" });

const USED = ["gray", "indigo", "cyan", "green", "red", "yellow", "orange"];

/** Text that is meant to stand back still has a contrast of 4.5. */
export const readable: CSSVariablesResolver = () => {
  const shade = (number: number) => Object.fromEntries(USED.map((own) => [`--mantine-color-${own}-light-color`, `var(--mantine-color-${own}-${number})`]));
  return {
    variables: {},
    light: { "--mantine-color-dimmed": "#495057", "--mantine-color-placeholder": "#5c636a", "--mantine-color-error": "#c92a2a", "--mantine-color-anchor": "#364fc7", ...shade(9), "--mantine-color-yellow-light-color": "#7a4f00", "--mantine-color-orange-light-color": "#8a3800", "--mantine-color-green-light-color": "#1b6e2f", "--mantine-color-cyan-light-color": "#0b5c66" },
    dark: { "--mantine-color-dimmed": "#b0b7c0", "--mantine-color-placeholder": "#9aa2ab", "--mantine-color-error": "#ff8787", "--mantine-color-anchor": "#91a7ff", ...shade(2) },
  };
};
