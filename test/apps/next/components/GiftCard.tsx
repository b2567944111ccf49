"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";

/** Keeps the invitation of a gift-card link until the customer reaches the checkout. */
export function GiftCard() {
  const params = useSearchParams();

  useEffect(() => {
    const token = params.get("invite");
    if (token) window.sessionStorage.setItem("invite_token", token);
  }, [params]);

  return null;
}
