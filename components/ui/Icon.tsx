// The small line drawings of the interface; always beside words or inside a labelled button, so hidden from screen readers.

const drawings = {
  check: 'M3 8.5l3.2 3L13 4.5',
  chevron: 'M6 3.5L10.5 8 6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  download: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10',
  brief: 'M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2.5',
  external: 'M9 3h4v4M13 3L7.5 8.5M11 9.5v3.5H3V5h3.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  fold: 'M3.5 8h9',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  left: 'M10 3.5L5.5 8 10 12.5',
  mail: 'M2.5 4h11v8.5h-11zM2.5 4.5L8 9l5.5-4.5',
  minus: 'M3.5 8h9',
  overlap: 'M6 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
  settings: 'M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5v3M6 9.5v3',
  sort: 'M5 3v10M2.8 10.8L5 13l2.2-2.2M11 13V3M8.8 5.2L11 3l2.2 2.2',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4',
  undo: 'M3.5 6.5h6a3.5 3.5 0 0 1 0 7H7M6 3.5l-3 3 3 3',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      strokeWidth={name === 'grip' ? 2.2 : undefined}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
