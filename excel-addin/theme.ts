/**
 * Follows the theme of Office where Office tells it, rather than the system's: the style's rule for dark systems is made
 * to hold always, or never.
 */
export function followOfficeTheme(): void {
  // The types promise a theme; Excel on the web has none.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const colour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!colour) return;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  const isDark = red * 0.299 + green * 0.587 + blue * 0.114 < 128;
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      const media = 'media' in rule ? (rule as CSSMediaRule).media : undefined;
      if (media?.mediaText.includes('prefers-color-scheme')) media.mediaText = isDark ? 'all' : 'not all';
    }
  }
}
