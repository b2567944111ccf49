import { NextResponse, type NextRequest } from "next/server";

export async function middleware(request: NextRequest) {
  const refreshToken = request.cookies.get("refresh_token")?.value;
  if (request.cookies.has("access_token") || !refreshToken) return NextResponse.next();

  const upstream = await fetch(`${process.env.SHOP_API}/auth/refresh`, {
    method: "POST",
    body: JSON.stringify({ refresh_token: refreshToken }),
  });
  const response = NextResponse.next();
  if (!upstream.ok) return response;

  const tokens = await upstream.json();
  const options = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;
  response.cookies.set("access_token", tokens.access_token, { ...options, maxAge: 900 });
  response.cookies.set("refresh_token", tokens.refresh_token, { ...options, maxAge: 2_592_000 });
  return response;
}

export const config = { matcher: ["/account/:path*", "/checkout/:path*"] };
