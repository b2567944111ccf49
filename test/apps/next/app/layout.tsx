import { cookies } from "next/headers";
import { ConsentBanner } from "@/components/ConsentBanner";
import { ThemeToggle } from "@/components/ThemeToggle";

export const metadata = { title: "Storefront" };

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const cookieStore = await cookies();
  const theme = cookieStore.get("theme")?.value ?? "light";

  return (
    <html lang="en" data-theme={theme}>
      <body>
        <ThemeToggle initial={theme} />
        {children}
        {cookieStore.has("consent") ? null : <ConsentBanner />}
      </body>
    </html>
  );
}
