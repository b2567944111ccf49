type ThemeTokens = Record<`--${string}`, string>

const themes: Record<string, ThemeTokens> = {
  light: { '--surface': '#ffffff', '--text': '#16181d' },
  dark: { '--surface': '#16181d', '--text': '#f4f5f7' },
}

export function applyTheme(name = localStorage.getItem('theme') ?? 'light') {
  const tokens = themes[name] ?? themes.light!
  for (const [property, value] of Object.entries(tokens)) {
    document.documentElement.style.setProperty(property, value)
  }
  localStorage.setItem('theme', name)
  localStorage.setItem('design-tokens', JSON.stringify(tokens))
}
