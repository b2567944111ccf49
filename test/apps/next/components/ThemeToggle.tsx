"use client";

import { useState } from "react";

export function ThemeToggle({ initial }: { initial: string }) {
  const [theme, setTheme] = useState(initial);

  function toggle() {
    const next = theme === "dark" ? "light" : "dark";
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
    document.documentElement.dataset.theme = next;
    setTheme(next);
  }

  return <button onClick={toggle}>{theme}</button>;
}
