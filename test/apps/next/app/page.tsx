import Link from "next/link";
import { currentCustomer } from "@/lib/session";

export default async function Home() {
  const customer = await currentCustomer();

  return (
    <main>
      {customer ? <p>Welcome back, {customer.name}.</p> : <Link href="/login">Sign in</Link>}
    </main>
  );
}
