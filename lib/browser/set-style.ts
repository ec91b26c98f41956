// Styles that a page's own rules for all elements cannot change.

/** Sets each property with the greatest weight. By property, not as a text: a page's rules for inline styles do not hold for that. */
export function setStyle(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  const { style: own } = element;
  for (const [name, value] of Object.entries(style)) own.setProperty(name, value, 'important');
}
