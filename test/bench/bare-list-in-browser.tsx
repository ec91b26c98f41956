// Runs inside a page of the extension: a virtual list with nothing behind it, of the same length and shape as the table, to scroll beside it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';

const rowHeight = 48;
const cells = Array.from({ length: 12 }, (_, at) => at);

function BareList({ count }: { readonly count: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <div ref={frame} className="table-grid" style={{ height: '100vh', overflow: 'auto' }}>
      <div className="table-body" style={{ height: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useSemanticElements: as the table's own rows
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={index}
            className="table-row"
            role="row"
            style={{
              position: 'absolute',
              height: rowHeight,
              transform: `translateY(${start}px)`,
              display: 'grid',
              gridTemplateColumns: 'repeat(12, 120px)',
            }}
          >
            {cells.map((cell) => (
              <span key={cell}>{cell === 0 ? `創作者 ${index}` : index * cell}</span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

Object.assign(globalThis, {
  showBareList: (count: number) => {
    document.body.replaceChildren();
    createRoot(document.body.appendChild(document.createElement('div'))).render(<BareList count={count} />);
  },
});
