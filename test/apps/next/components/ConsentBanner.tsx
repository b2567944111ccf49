"use client";

import { useState } from "react";

export function ConsentBanner() {
  const [open, setOpen] = useState(true);
  if (!open) return null;

  function answer(consent: "all" | "necessary") {
    document.cookie = "consent=" + consent + "; path=/; max-age=15552000";
    if (consent === "all") localStorage.setItem("visitor_id", crypto.randomUUID());
    setOpen(false);
  }

  return (
    <aside>
      <button onClick={() => answer("all")}>Accept</button>
      <button onClick={() => answer("necessary")}>Only what is necessary</button>
    </aside>
  );
}
