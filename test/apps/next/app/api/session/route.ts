import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { issueSession, SESSION_COOKIE } from "@/lib/session";

const options = {
  httpOnly: true,
  secure: process.env.NODE_ENV === "production",
  sameSite: "lax",
  path: "/",
} as const;

export async function POST(request: Request) {
  const { email, password } = await request.json();
  const upstream = await fetch(`${process.env.SHOP_API}/auth/login`, {
    method: "POST",
    body: JSON.stringify({ email, password }),
  });
  if (!upstream.ok) return NextResponse.json({ error: "invalid_credentials" }, { status: 401 });

  const { access_token, refresh_token, customer } = await upstream.json();
  const token = await issueSession(customer);

  const cookieStore = await cookies();
  cookieStore.set(SESSION_COOKIE, token, { ...options, maxAge: 60 * 60 });
  cookieStore.set("access_token", access_token, { ...options, maxAge: 60 * 15 });
  cookieStore.set({ name: "refresh_token", value: refresh_token, maxAge: 60 * 60 * 24 * 30, ...options });

  return NextResponse.json({ customer });
}

export async function DELETE() {
  const cookieStore = await cookies();
  cookieStore.delete(SESSION_COOKIE);
  cookieStore.delete("access_token");
  cookieStore.delete("refresh_token");
  return new NextResponse(null, { status: 204 });
}
