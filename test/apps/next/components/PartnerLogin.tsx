"use client";

import { useState } from "react";

const PARTNER_COOKIE = "partner_access_token";
const ONE_DAY = 24 * 60 * 60;

/** Partners sign in against their own API, which answers with a token for the browser. */
export function PartnerLogin({ apiUrl }: { apiUrl: string }) {
  const [code, setCode] = useState("");
  const [signedIn, setSignedIn] = useState(false);

  async function signIn() {
    const response = await fetch(`${apiUrl}/partner/login`, { method: "POST", body: JSON.stringify({ code }) });
    const data = await response.json();
    document.cookie = `${PARTNER_COOKIE}=${data.token}; path=/; max-age=${ONE_DAY}; secure; samesite=strict`;
    document.cookie = `partner_locale=${data.locale}; path=/; max-age=${ONE_DAY}`;
    setSignedIn(true);
  }

  function signOut() {
    document.cookie = `${PARTNER_COOKIE}=; path=/; max-age=0`;
    setSignedIn(false);
  }

  return signedIn ? (
    <button onClick={signOut}>Sign out</button>
  ) : (
    <form action={signIn}>
      <input value={code} onChange={(event) => setCode(event.target.value)} />
      <button>Sign in</button>
    </form>
  );
}
