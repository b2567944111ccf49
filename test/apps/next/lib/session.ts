import "server-only";
import { jwtVerify, SignJWT } from "jose";
import { cookies } from "next/headers";

export const SESSION_COOKIE = "session";

export interface Customer {
  id: string;
  name: string;
}

const key = () => new TextEncoder().encode(process.env.SESSION_SECRET);

export function issueSession(customer: Customer): Promise<string> {
  return new SignJWT({ name: customer.name })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(customer.id)
    .setIssuer("storefront")
    .setAudience("storefront")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key());
}

export async function currentCustomer(): Promise<Customer | null> {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, key(), {
      algorithms: ["HS256"],
      issuer: "storefront",
      audience: "storefront",
    });
    return { id: String(payload.sub), name: String(payload.name) };
  } catch {
    return null;
  }
}
